INSERT INTO months (month) VALUES ('2026-04');

INSERT INTO endpoints (endpoint_id, team) VALUES (1, 'vision'), (2, NULL), (3, 'demo');

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    (1, '2026-04-30', NULL), (2, '2026-04-30', NULL), (3, '2026-04-30', NULL);
