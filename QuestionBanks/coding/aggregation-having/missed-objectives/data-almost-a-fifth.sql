-- 80 bad ones of 401 are under 20 %, though 0.2 when it is rounded; 80 of 400 are 20 %
INSERT INTO requests (request_id, model, region, path, status, latency_ms)
WITH RECURSIVE numbers(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 801)
SELECT n, 'caption', IIF(n <= 401, 'eu', 'us'), '/describe',
       IIF(n <= 80 OR n > 721, 503, 200), 10
FROM numbers;
