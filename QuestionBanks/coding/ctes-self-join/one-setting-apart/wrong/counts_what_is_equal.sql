-- asks that all settings but one are equal: of a single one none is; fails: data-a-single-setting
WITH full_settings AS (
    SELECT r.run_id, r.experiment, r.score, d.name, COALESCE(s.value, d.value) AS value
    FROM runs AS r
    CROSS JOIN defaults AS d
    LEFT JOIN settings AS s ON s.run_id = r.run_id AND s.name = d.name
    WHERE r.score IS NOT NULL
), near AS (
    SELECT a.run_id AS lower_run, b.run_id AS higher_run
    FROM full_settings AS a
    JOIN full_settings AS b
      ON b.experiment = a.experiment AND b.name = a.name AND b.run_id > a.run_id
     AND b.value = a.value
    GROUP BY a.run_id, b.run_id
    HAVING COUNT(*) = (SELECT COUNT(*) FROM defaults) - 1
)
SELECT n.lower_run, n.higher_run, a.name, a.value, b.value, b.score - a.score
FROM near AS n
JOIN full_settings AS a ON a.run_id = n.lower_run
JOIN full_settings AS b ON b.run_id = n.higher_run AND b.name = a.name AND b.value <> a.value;
