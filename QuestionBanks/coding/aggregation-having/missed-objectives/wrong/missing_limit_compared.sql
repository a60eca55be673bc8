-- without an objective a latency is compared with NULL; fails: data-nobody-has-an-objective
WITH judged AS (
    SELECT r.model, r.region,
           CASE WHEN r.latency_ms IS NULL OR r.status >= 500 OR r.latency_ms > o.limit_ms
                THEN 1 ELSE 0 END AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*), SUM(bad), ROUND(AVG(bad), 3)
FROM judged
GROUP BY model, region
HAVING COUNT(*) >= 5 AND 5 * SUM(bad) >= COUNT(*);
