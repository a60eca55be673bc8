INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- each event after a logout begins a sitting, a logout too
    (1, 'eve', 'label',  '2026-02-28 08:05:00'),
    (2, 'eve', 'logout', '2026-02-28 08:06:00'),
    (3, 'eve', 'logout', '2026-02-28 08:07:00'),
    (4, 'eve', 'logout', '2026-02-28 08:08:00'),
    (5, 'eve', 'label',  '2026-02-28 12:00:00'),
    -- begins with a logout
    (6, 'gus', 'logout', '2026-02-28 08:00:00'),
    (7, 'gus', 'label',  '2026-02-28 08:01:00'),
    (8, 'gus', 'open',   '2026-02-28 08:02:00');
