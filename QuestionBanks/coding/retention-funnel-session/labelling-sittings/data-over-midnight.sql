INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- over the end of a year, and over a leap day
    (1, 'dee', 'label', '2025-12-31 23:45:00'),
    (2, 'dee', 'label', '2026-01-01 00:05:00'),
    (3, 'eve', 'label', '2024-02-28 23:50:00'),
    (4, 'eve', 'label', '2024-02-29 00:10:00'),
    (5, 'eve', 'label', '2024-02-29 23:50:00'),
    (6, 'eve', 'label', '2024-03-01 00:20:01'),
    -- the same time a day later
    (7, 'fay', 'label', '2026-03-01 10:15:00'),
    (8, 'fay', 'label', '2026-03-02 10:15:00');
