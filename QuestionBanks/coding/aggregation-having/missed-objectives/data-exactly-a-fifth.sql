INSERT INTO objectives (model, limit_ms) VALUES ('ranker', 100);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- one bad of five
    (1,  'ranker', 'eu', '/rank', 200, 101),
    (2,  'ranker', 'eu', '/rank', 200, 100),
    (3,  'ranker', 'eu', '/rank', 200, 99),
    (4,  'ranker', 'eu', '/rank', 200, 98),
    (5,  'ranker', 'eu', '/rank', 200, 97),
    -- one bad of six
    (11, 'ranker', 'us', '/rank', 200, 101),
    (12, 'ranker', 'us', '/rank', 200, 100),
    (13, 'ranker', 'us', '/rank', 200, 99),
    (14, 'ranker', 'us', '/rank', 200, 98),
    (15, 'ranker', 'us', '/rank', 200, 97),
    (16, 'ranker', 'us', '/rank', 200, 96),
    -- one bad of four
    (21, 'ranker', 'ap', '/rank', 200, 101),
    (22, 'ranker', 'ap', '/rank', 200, 100),
    (23, 'ranker', 'ap', '/rank', 200, 99),
    (24, 'ranker', 'ap', '/rank', 200, 98),
    -- two bad of ten
    (31, 'ranker', 'sa', '/rank', 200, 101),
    (32, 'ranker', 'sa', '/rank', 200, 102),
    (33, 'ranker', 'sa', '/rank', 200, 100),
    (34, 'ranker', 'sa', '/rank', 200, 99),
    (35, 'ranker', 'sa', '/rank', 200, 98),
    (36, 'ranker', 'sa', '/rank', 200, 97),
    (37, 'ranker', 'sa', '/rank', 200, 96),
    (38, 'ranker', 'sa', '/rank', 200, 95),
    (39, 'ranker', 'sa', '/rank', 200, 94),
    (40, 'ranker', 'sa', '/rank', 200, 93);
