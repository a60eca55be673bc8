INSERT INTO objectives (model, limit_ms) VALUES ('caption', 2000), ('echo', 0);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- 1500 ms is within the model's own limit
    (1,  'caption', 'eu', '/describe', 200, 1500),
    (2,  'caption', 'eu', '/describe', 200, 2000),
    (3,  'caption', 'eu', '/describe', 200, 2001),
    (4,  'caption', 'eu', '/describe', 200, 1001),
    (5,  'caption', 'eu', '/describe', 200, 1999),
    -- a limit of 0 is a limit
    (11, 'echo',    'eu', '/echo',     200, 0),
    (12, 'echo',    'eu', '/echo',     200, 1),
    (13, 'echo',    'eu', '/echo',     200, 0),
    (14, 'echo',    'eu', '/echo',     200, 0),
    (15, 'echo',    'eu', '/echo',     200, 500);
