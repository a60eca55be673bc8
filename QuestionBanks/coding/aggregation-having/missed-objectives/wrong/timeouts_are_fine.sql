-- compares a missing latency, so timeouts count as fine; fails: data-nothing-but-timeouts
WITH judged AS (
    SELECT r.model, r.region,
           CASE WHEN r.status >= 500 OR r.latency_ms > COALESCE(o.limit_ms, 1000)
                THEN 1 ELSE 0 END AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*), SUM(bad), ROUND(AVG(bad), 3)
FROM judged
GROUP BY model, region
HAVING COUNT(*) >= 5 AND AVG(bad) >= 0.2;
