-- an inner join drops models that have no objective; fails: data-nobody-has-an-objective
SELECT r.model, r.region, COUNT(*),
       SUM(r.latency_ms IS NULL OR r.status >= 500 OR r.latency_ms > o.limit_ms),
       ROUND(AVG(r.latency_ms IS NULL OR r.status >= 500 OR r.latency_ms > o.limit_ms), 3)
FROM requests AS r
JOIN objectives AS o ON o.model = r.model
WHERE r.path <> '/health'
GROUP BY r.model, r.region
HAVING COUNT(*) >= 5
   AND AVG(r.latency_ms IS NULL OR r.status >= 500 OR r.latency_ms > o.limit_ms) >= 0.2;
