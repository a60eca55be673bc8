INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- the first, the third and the last have no label, but a number
    (1, 'ivy', 'open',   '2026-03-01 08:00:00'),
    (2, 'ivy', 'label',  '2026-03-01 09:00:00'),
    (3, 'ivy', 'skip',   '2026-03-01 10:00:00'),
    (4, 'ivy', 'label',  '2026-03-01 11:00:00'),
    (5, 'ivy', 'logout', '2026-03-01 12:00:00'),
    -- never labels
    (6, 'hal', 'open',   '2026-03-01 08:00:00'),
    (7, 'hal', 'logout', '2026-03-01 08:01:00');
