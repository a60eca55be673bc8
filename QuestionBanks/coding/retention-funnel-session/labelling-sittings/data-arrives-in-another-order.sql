INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- in reverse, and one sitting
    (1, 'fay', 'logout', '2026-03-01 10:50:00'),
    (2, 'fay', 'label',  '2026-03-01 10:25:00'),
    (3, 'fay', 'open',   '2026-03-01 10:00:00'),
    -- a late skip bridges a pause of 50 minutes
    (4, 'gus', 'label',  '2026-03-01 10:00:00'),
    (5, 'gus', 'label',  '2026-03-01 10:50:00'),
    (6, 'gus', 'skip',   '2026-03-01 10:25:00');
