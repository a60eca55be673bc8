-- compares the share after rounding it, so 19.95 % is let through; fails: data-almost-a-fifth
WITH judged AS (
    SELECT r.model, r.region,
           r.latency_ms IS NULL OR r.status >= 500
               OR r.latency_ms > COALESCE(o.limit_ms, 1000) AS bad
    FROM requests AS r
    LEFT JOIN objectives AS o ON o.model = r.model
    WHERE r.path <> '/health'
)
SELECT model, region, COUNT(*) AS requests, SUM(bad) AS bad, ROUND(AVG(bad), 3) AS share
FROM judged
GROUP BY model, region
HAVING requests >= 5 AND share >= 0.2;
