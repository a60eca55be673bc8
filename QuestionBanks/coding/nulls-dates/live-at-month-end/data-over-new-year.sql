INSERT INTO months (month) VALUES ('2025-11'), ('2025-12'), ('2026-01');

INSERT INTO endpoints (endpoint_id, team) VALUES (1, 'vision'), (2, NULL);

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    (1, '2025-12-31', '2026-01-01'),
    (2, '2025-12-01', '2026-01-31');
