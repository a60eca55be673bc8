-- excuses every client error, also one that took too long; fails: data-slow-client-errors
WITH judged AS (
    SELECT r.model, r.region,
           CASE
               WHEN r.latency_ms IS NULL OR r.status >= 500 THEN 1
               WHEN r.status >= 400 THEN 0
               WHEN r.latency_ms > COALESCE(o.limit_ms, 1000) THEN 1
               ELSE 0
           END AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*), SUM(bad), ROUND(AVG(bad), 3)
FROM judged
GROUP BY model, region
HAVING COUNT(*) >= 5 AND 5 * SUM(bad) >= COUNT(*);
