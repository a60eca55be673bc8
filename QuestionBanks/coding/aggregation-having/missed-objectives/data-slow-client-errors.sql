INSERT INTO objectives (model, limit_ms) VALUES ('ranker', 100);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- too slow, whatever the client asked for
    (1,  'ranker', 'eu', '/rank', 404, 101),
    (2,  'ranker', 'eu', '/rank', 429, 5000),
    (3,  'ranker', 'eu', '/rank', 404, 100),
    (4,  'ranker', 'eu', '/rank', 200, 10),
    (5,  'ranker', 'eu', '/rank', 200, 10),
    -- fast enough, and the client's own fault
    (11, 'ranker', 'us', '/rank', 404, 10),
    (12, 'ranker', 'us', '/rank', 499, 100),
    (13, 'ranker', 'us', '/rank', 400, 10),
    (14, 'ranker', 'us', '/rank', 200, 10),
    (15, 'ranker', 'us', '/rank', 200, 10);
