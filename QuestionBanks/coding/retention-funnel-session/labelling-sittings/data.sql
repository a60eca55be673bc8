INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    (1,  'ada',   'label',  '2026-03-02 09:00:00'),
    (2,  'bo',    'open',   '2026-03-02 09:10:00'),
    -- exactly 30 minutes after the event before
    (3,  'ada',   'label',  '2026-03-02 09:30:00'),
    (4,  'ada',   'logout', '2026-03-02 09:40:00'),
    (5,  'ada',   'label',  '2026-03-02 09:41:00'),
    (6,  'bo',    'skip',   '2026-03-02 09:35:00'),
    (7,  'bo',    'label',  '2026-03-02 09:58:20'),
    -- more than 30 minutes later: a sitting without a label
    (8,  'bo',    'open',   '2026-03-02 11:00:00'),
    (9,  'bo',    'skip',   '2026-03-02 11:05:00'),
    (10, 'bo',    'label',  '2026-03-02 14:00:00'),
    (11, 'bo',    'label',  '2026-03-02 14:29:59'),
    (12, 'chika', 'open',   '2026-03-02 10:00:00');
