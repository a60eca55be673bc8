INSERT INTO objectives (model, limit_ms) VALUES ('ranker', 50), ('unused', 1);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- no objective: 1000 ms is fine, 1001 is not
    (1,  'whisper', 'eu', '/transcribe', 200, 1000),
    (2,  'whisper', 'eu', '/transcribe', 200, 1001),
    (3,  'whisper', 'eu', '/transcribe', 200, 10),
    (4,  'whisper', 'eu', '/transcribe', 200, 10),
    (5,  'whisper', 'eu', '/transcribe', 200, 10),
    (6,  'whisper', 'eu', '/transcribe', 499, 10),
    (7,  'whisper', 'eu', '/transcribe', 400, 1200),
    -- one bad of five, by status 500 alone
    (11, 'whisper', 'us', '/transcribe', 500, 10),
    (12, 'whisper', 'us', '/transcribe', 499, 10),
    (13, 'whisper', 'us', '/transcribe', 200, 10),
    (14, 'whisper', 'us', '/transcribe', 200, 10),
    (15, 'whisper', 'us', '/transcribe', 200, 1000),
    -- one bad of six: 16.7 %
    (21, 'whisper', 'ap', '/transcribe', 500, 10),
    (22, 'whisper', 'ap', '/transcribe', 200, 10),
    (23, 'whisper', 'ap', '/transcribe', 200, 10),
    (24, 'whisper', 'ap', '/transcribe', 200, 10),
    (25, 'whisper', 'ap', '/transcribe', 200, 10),
    (26, 'whisper', 'ap', '/transcribe', 200, 10),
    -- four requests, all bad
    (31, 'ranker',  'ap', '/rank', 200, 60),
    (32, 'ranker',  'ap', '/rank', 200, 70),
    (33, 'ranker',  'ap', '/rank', 200, 80),
    (34, 'ranker',  'ap', '/rank', NULL, NULL),
    -- a slow probe is no request; without probes one of five is bad
    (41, 'ranker',  'eu', '/rank', NULL, NULL),
    (42, 'ranker',  'eu', '/rank', 200, 50),
    (43, 'ranker',  'eu', '/rank', 200, 49),
    (44, 'ranker',  'eu', '/rank', 200, 1),
    (45, 'ranker',  'eu', '/rank', 200, 0),
    (46, 'ranker',  'eu', '/health', 500, 900),
    (47, 'ranker',  'eu', '/health', 200, 1),
    -- all of five are bad, each in its own way
    (51, 'ranker',  'us', '/rank', 200, 51),
    (52, 'ranker',  'us', '/rank', 502, 10),
    (53, 'ranker',  'us', '/rank', NULL, NULL),
    (54, 'ranker',  'us', '/rank', 404, 3000),
    (55, 'ranker',  'us', '/rank', 500, 5000),
    -- only probes
    (61, 'idle',    'eu', '/health', 500, 900),
    (62, 'idle',    'eu', '/health', 500, 900),
    (63, 'idle',    'eu', '/health', 500, 900),
    (64, 'idle',    'eu', '/health', 500, 900),
    (65, 'idle',    'eu', '/health', NULL, NULL);
