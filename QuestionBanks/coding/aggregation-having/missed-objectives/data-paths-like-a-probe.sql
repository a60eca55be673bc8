INSERT INTO objectives (model, limit_ms) VALUES ('triage', 100);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- only the path /health itself is a probe
    (1, 'triage', 'eu', '/healthcare', 200, 101),
    (2, 'triage', 'eu', '/health/eye', 200, 10),
    (3, 'triage', 'eu', '/v2/health',  200, 10),
    (4, 'triage', 'eu', '/v2/triage',  200, 10),
    (5, 'triage', 'eu', '/triage',     200, 10),
    (6, 'triage', 'eu', '/health',     500, 900);
