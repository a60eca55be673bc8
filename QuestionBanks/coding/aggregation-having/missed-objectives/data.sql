INSERT INTO objectives (model, limit_ms) VALUES ('ranker', 300), ('caption', 2000);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    (1,  'ranker',  'eu', '/predict', 200, 300),
    (2,  'ranker',  'eu', '/predict', 200, 100),
    (3,  'ranker',  'eu', '/predict', 200, 120),
    (4,  'ranker',  'eu', '/predict', 200, 90),
    (5,  'ranker',  'eu', '/predict', 200, 450),
    (6,  'ranker',  'eu', '/health',  200, 1),
    -- too few requests to be shown
    (7,  'ranker',  'us', '/predict', 500, 20),
    (8,  'ranker',  'us', '/predict', 200, 900),
    (9,  'ranker',  'us', '/health',  200, 1),
    (10, 'ranker',  'us', '/health',  200, 1),
    (11, 'ranker',  'us', '/health',  200, 1),
    -- within the limit; clients ask for what does not exist
    (12, 'caption', 'eu', '/predict', 200, 1900),
    (13, 'caption', 'eu', '/predict', 404, 5),
    (14, 'caption', 'eu', '/predict', 404, 5),
    (15, 'caption', 'eu', '/predict', 200, 1500),
    (16, 'caption', 'eu', '/predict', 200, 1700),
    -- timeouts
    (17, 'caption', 'us', '/predict', 200, 1200),
    (18, 'caption', 'us', '/predict', NULL, NULL),
    (19, 'caption', 'us', '/predict', NULL, NULL),
    (20, 'caption', 'us', '/predict', 503, 40),
    (21, 'caption', 'us', '/predict', 200, 1100),
    (22, 'caption', 'us', '/predict', 200, 1000);
