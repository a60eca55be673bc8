INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- each one's pauses are over 30 minutes, though somebody always works
    (1, 'ada', 'label',  '2026-03-02 09:00:00'),
    (2, 'bo',  'label',  '2026-03-02 09:20:00'),
    (3, 'ada', 'label',  '2026-03-02 09:40:00'),
    (4, 'bo',  'logout', '2026-03-02 10:00:00'),
    -- bo's logout ends nothing of ada's
    (5, 'ada', 'label',  '2026-03-02 10:05:00'),
    (6, 'bo',  'label',  '2026-03-02 10:06:00');
