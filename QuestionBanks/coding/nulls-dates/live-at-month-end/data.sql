INSERT INTO months (month) VALUES ('2026-01'), ('2026-02'), ('2026-03'), ('2025-11');

INSERT INTO endpoints (endpoint_id, team) VALUES
    (1, 'search'), (2, 'search'), (3, 'playground'), (4, NULL), (5, 'ads');

INSERT INTO free_teams (team) VALUES ('playground');

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    (1, '2026-01-10', NULL),
    (2, '2026-02-28', '2026-03-31'),
    (3, '2025-12-01', NULL),
    (4, '2026-01-31', '2026-02-15'),
    -- a hand-over with two days of overlap at the end of January
    (5, '2025-12-20', '2026-02-02'),
    (5, '2026-01-31', '2026-03-01');
