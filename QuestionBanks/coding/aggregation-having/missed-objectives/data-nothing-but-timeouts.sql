INSERT INTO objectives (model, limit_ms) VALUES ('ranker', 100);

INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    -- with an objective and without
    (1,  'ranker',  'eu', '/rank',       NULL, NULL),
    (2,  'ranker',  'eu', '/rank',       NULL, NULL),
    (3,  'ranker',  'eu', '/rank',       NULL, NULL),
    (4,  'ranker',  'eu', '/rank',       NULL, NULL),
    (5,  'ranker',  'eu', '/rank',       NULL, NULL),
    (11, 'whisper', 'eu', '/transcribe', NULL, NULL),
    (12, 'whisper', 'eu', '/transcribe', NULL, NULL),
    (13, 'whisper', 'eu', '/transcribe', NULL, NULL),
    (14, 'whisper', 'eu', '/transcribe', NULL, NULL),
    (15, 'whisper', 'eu', '/transcribe', NULL, NULL);
