INSERT INTO months (month) VALUES
    ('2023-12'), ('2024-01'), ('2024-02'), ('2024-03'), ('2024-04'), ('2024-12'), ('2025-02');

INSERT INTO endpoints (endpoint_id, team) VALUES
    (1, 'vision'), (2, 'vision'), (3, 'demo'), (4, NULL), (5, NULL), (6, 'speech'), (7, 'demo'),
    (8, 'tutorial'), (9, NULL);

-- one row was left empty
INSERT INTO free_teams (team) VALUES ('demo'), (NULL), ('tutorial'), ('nobody');

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    -- starts on 29 February of a leap year
    (1, '2024-02-29', '2024-03-01'),
    -- ends on that day
    (2, '2024-02-01', '2024-02-29'),
    (3, '2023-01-01', NULL),
    -- unclaimed, over a year and a half
    (4, '2023-12-31', '2025-02-28'),
    -- three deployments of an unclaimed endpoint, two of them live together
    (5, '2024-03-01', '2024-03-20'),
    (5, '2024-03-15', NULL),
    (5, '2024-03-31', '2024-04-30'),
    -- within a month, without an end of month
    (6, '2024-04-02', '2024-04-29'),
    -- starts a day after the end of a month
    (6, '2025-01-01', '2025-02-28'),
    (6, '2024-02-01', '2024-02-28'),
    (7, '2024-01-01', '2024-12-31'),
    (8, '2024-02-29', NULL),
    -- in the future, and of no day at all
    (9, '2025-03-01', NULL),
    (9, '2024-01-31', '2024-01-31');
