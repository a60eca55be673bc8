-- counts latencies, so timed-out requests vanish from the number; fails: data-nothing-but-timeouts
WITH judged AS (
    SELECT r.model, r.region, r.latency_ms,
           r.latency_ms IS NULL OR r.status >= 500
               OR r.latency_ms > COALESCE(o.limit_ms, 1000) AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(latency_ms), SUM(bad), ROUND(1.0 * SUM(bad) / COUNT(latency_ms), 3)
FROM judged
GROUP BY model, region
HAVING COUNT(latency_ms) >= 5 AND 5 * SUM(bad) >= COUNT(latency_ms);
