INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- over midnight, at the end of a year
    (1,  'dee', 'open',   '2025-12-31 23:40:00'),
    (2,  'dee', 'label',  '2025-12-31 23:59:59'),
    (3,  'dee', 'label',  '2026-01-01 00:29:59'),
    -- a second more than 30 minutes
    (4,  'dee', 'label',  '2026-01-01 01:00:00'),
    -- many short pauses make a sitting of hours
    (5,  'dee', 'skip',   '2026-01-01 01:29:00'),
    (6,  'dee', 'skip',   '2026-01-01 01:58:00'),
    (7,  'dee', 'label',  '2026-01-01 02:27:00'),
    -- logout and the next event within one second, in this order
    (10, 'eve', 'open',   '2026-02-28 08:00:00'),
    (11, 'eve', 'label',  '2026-02-28 08:05:00'),
    (12, 'eve', 'logout', '2026-02-28 08:06:00'),
    (13, 'eve', 'label',  '2026-02-28 08:06:00'),
    (14, 'eve', 'label',  '2026-02-28 08:06:00'),
    -- logged out twice, then back much later
    (15, 'eve', 'logout', '2026-02-28 08:07:00'),
    (16, 'eve', 'logout', '2026-02-28 08:08:00'),
    (17, 'eve', 'label',  '2026-02-28 12:00:00'),
    -- arrives late: it belongs between the first two of eve's
    (18, 'eve', 'skip',   '2026-02-28 08:01:00'),
    -- arrives in reverse, and is one sitting
    (21, 'fay', 'logout', '2026-03-01 10:20:00'),
    (22, 'fay', 'label',  '2026-03-01 10:10:00'),
    (23, 'fay', 'open',   '2026-03-01 10:00:00'),
    -- nothing but labels, a day apart
    (31, 'gus', 'label',  '2026-03-01 10:15:00'),
    (32, 'gus', 'label',  '2026-03-02 10:15:00'),
    -- never labels
    (33, 'hal', 'open',   '2026-03-01 10:15:00'),
    (34, 'hal', 'logout', '2026-03-01 10:16:00'),
    -- labels after a sitting without any
    (35, 'ivy', 'logout', '2026-03-01 10:16:30'),
    (36, 'ivy', 'label',  '2026-03-01 10:16:40'),
    (37, 'ivy', 'skip',   '2026-03-01 10:26:40');
