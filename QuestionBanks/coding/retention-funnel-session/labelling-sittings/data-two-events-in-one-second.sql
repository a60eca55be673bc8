INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- the logout arrived first: the label begins a sitting
    (1, 'eve', 'label',  '2026-02-28 08:00:00'),
    (2, 'eve', 'logout', '2026-02-28 08:06:00'),
    (3, 'eve', 'label',  '2026-02-28 08:06:00'),
    (4, 'eve', 'label',  '2026-02-28 08:06:00'),
    -- the label arrived first: it belongs to the old sitting
    (5, 'dee', 'label',  '2026-02-28 08:00:00'),
    (6, 'dee', 'label',  '2026-02-28 08:06:00'),
    (7, 'dee', 'logout', '2026-02-28 08:06:00'),
    (8, 'dee', 'label',  '2026-02-28 08:07:00');
