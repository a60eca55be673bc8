-- every limit is 1000 ms
INSERT INTO requests (request_id, model, region, path, status, latency_ms) VALUES
    (1,  'whisper', 'eu', '/transcribe', 200, 1001),
    (2,  'whisper', 'eu', '/transcribe', 200, 1000),
    (3,  'whisper', 'eu', '/transcribe', 200, 999),
    (4,  'whisper', 'eu', '/transcribe', 200, 1000),
    (5,  'whisper', 'eu', '/transcribe', 200, 1000),
    (11, 'caption', 'eu', '/describe',   200, 1000),
    (12, 'caption', 'eu', '/describe',   200, 1000),
    (13, 'caption', 'eu', '/describe',   200, 1000),
    (14, 'caption', 'eu', '/describe',   200, 1000),
    (15, 'caption', 'eu', '/describe',   200, 1000);
