-- no endpoint at all, and one that costs nothing
INSERT INTO months (month) VALUES ('2026-01'), ('2026-02');

INSERT INTO endpoints (endpoint_id, team) VALUES (1, 'demo'), (2, 'vision');

INSERT INTO free_teams (team) VALUES ('demo');

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES (1, '2026-02-01', NULL);
