-- divides two integers, so only groups in which all are bad are shown; fails: data-exactly-a-fifth
WITH judged AS (
    SELECT r.model, r.region,
           r.latency_ms IS NULL OR r.status >= 500
               OR r.latency_ms > COALESCE(o.limit_ms, 1000) AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*), SUM(bad), ROUND(SUM(bad) * 1.0 / COUNT(*), 3)
FROM judged
GROUP BY model, region
HAVING COUNT(*) >= 5 AND SUM(bad) / COUNT(*) >= 0.2;
