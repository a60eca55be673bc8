INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- 29:59 and 30:00 go on, 30:01 does not
    (1, 'ada', 'label', '2026-03-02 09:00:00'),
    (2, 'ada', 'label', '2026-03-02 09:29:59'),
    (3, 'ada', 'label', '2026-03-02 09:59:59'),
    (4, 'ada', 'label', '2026-03-02 10:30:00'),
    -- exactly 30 minutes at other times of the day
    (5, 'bo',  'label', '2026-03-02 00:10:00'),
    (6, 'bo',  'label', '2026-03-02 00:40:00'),
    (7, 'bo',  'label', '2026-03-02 01:10:00'),
    (8, 'bo',  'label', '2026-03-02 01:40:00'),
    (9, 'bo',  'label', '2026-03-02 02:10:00'),
    (10, 'bo', 'label', '2026-03-02 02:40:00'),
    (11, 'bo', 'label', '2026-03-02 03:10:00'),
    (12, 'bo', 'label', '2026-03-02 03:40:00');
