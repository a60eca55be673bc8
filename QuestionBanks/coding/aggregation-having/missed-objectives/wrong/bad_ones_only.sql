-- keeps only bad requests before counting, so every share is 1; fails: data
SELECT r.model, r.region, COUNT(*), COUNT(*), 1.0
FROM requests AS r
LEFT JOIN objectives AS o ON o.model = r.model
WHERE r.path <> '/health'
  AND (r.latency_ms IS NULL OR r.status >= 500 OR r.latency_ms > COALESCE(o.limit_ms, 1000))
GROUP BY r.model, r.region
HAVING COUNT(*) >= 5;
