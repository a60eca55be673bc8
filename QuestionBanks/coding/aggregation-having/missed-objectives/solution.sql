WITH judged AS (
    SELECT r.model, r.region,
           r.latency_ms IS NULL  -- first: a comparison with NULL is not true
               OR r.status >= 500
               OR r.latency_ms > COALESCE(o.limit_ms, 1000) AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*) AS requests, SUM(bad) AS bad, ROUND(AVG(bad), 3) AS share
FROM judged
GROUP BY model, region
HAVING COUNT(*) >= 5
   AND 5 * SUM(bad) >= COUNT(*);  -- whole numbers, so nothing is cut off or rounded
