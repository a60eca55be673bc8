-- takes "not set" for a value of its own, unequal to the default; fails: data-defaults-spelled-out
WITH full_settings AS (
    SELECT r.run_id, r.experiment, r.score, d.name, COALESCE(s.value, '') AS own,
           COALESCE(s.value, d.value) AS value
    FROM runs AS r
    CROSS JOIN defaults AS d
    LEFT JOIN settings AS s ON s.run_id = r.run_id AND s.name = d.name
    WHERE r.score IS NOT NULL
)
SELECT a.run_id, b.run_id, MIN(a.name), MIN(a.value), MIN(b.value), MIN(b.score - a.score)
FROM full_settings AS a
JOIN full_settings AS b
  ON b.experiment = a.experiment AND b.name = a.name AND b.run_id > a.run_id
 AND b.own <> a.own
GROUP BY a.run_id, b.run_id
HAVING COUNT(*) = 1;
