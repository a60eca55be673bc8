INSERT INTO objectives (model, limit_ms) VALUES ('ranker', 100);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- one bad of five; a good probe would make it one of six
    (1,  'ranker', 'eu', '/rank',   200, 101),
    (2,  'ranker', 'eu', '/rank',   200, 10),
    (3,  'ranker', 'eu', '/rank',   200, 10),
    (4,  'ranker', 'eu', '/rank',   200, 10),
    (5,  'ranker', 'eu', '/rank',   200, 10),
    (6,  'ranker', 'eu', '/health', 200, 1),
    -- none bad of five; two bad probes would make it two of seven
    (11, 'ranker', 'us', '/rank',   200, 10),
    (12, 'ranker', 'us', '/rank',   200, 10),
    (13, 'ranker', 'us', '/rank',   200, 10),
    (14, 'ranker', 'us', '/rank',   200, 10),
    (15, 'ranker', 'us', '/rank',   200, 10),
    (16, 'ranker', 'us', '/health', 500, 10),
    (17, 'ranker', 'us', '/health', NULL, NULL),
    -- one bad of four; a probe would make it five
    (21, 'ranker', 'ap', '/rank',   200, 101),
    (22, 'ranker', 'ap', '/rank',   200, 10),
    (23, 'ranker', 'ap', '/rank',   200, 10),
    (24, 'ranker', 'ap', '/rank',   200, 10),
    (25, 'ranker', 'ap', '/health', 200, 10);
