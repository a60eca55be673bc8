-- 28 or 29 days
INSERT INTO months (month) VALUES
    ('2000-02'), ('2023-02'), ('2024-02'), ('2100-02');

INSERT INTO endpoints (endpoint_id, team) VALUES (1, 'vision'), (2, 'vision'), (3, NULL);

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    (1, '2000-02-29', '2000-03-01'),
    (1, '2023-02-28', '2023-03-01'),
    (2, '2024-02-29', '2024-03-01'),
    (3, '2024-02-28', '2024-02-29'),
    (3, '2100-02-28', '2100-03-01');
