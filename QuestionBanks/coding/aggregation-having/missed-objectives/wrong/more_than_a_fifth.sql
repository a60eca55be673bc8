-- asks for more than 20 %, so a share of exactly 20 % is not shown; fails: data-exactly-a-fifth
WITH judged AS (
    SELECT r.model, r.region,
           r.latency_ms IS NULL OR r.status >= 500
               OR r.latency_ms > COALESCE(o.limit_ms, 1000) AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*), SUM(bad), ROUND(AVG(bad), 3)
FROM judged
GROUP BY model, region
HAVING COUNT(*) >= 5 AND AVG(bad) > 0.2;
