WITH full_settings AS (  -- one row a run and setting, defaults filled in
    SELECT r.run_id, r.experiment, r.score, d.name, COALESCE(s.value, d.value) AS value
    FROM runs AS r
    CROSS JOIN defaults AS d
    LEFT JOIN settings AS s ON s.run_id = r.run_id AND s.name = d.name
    WHERE r.score IS NOT NULL
), differences AS (  -- one row a pair of runs and setting in which they differ
    SELECT a.run_id AS lower_run, b.run_id AS higher_run, a.name,
           a.value AS lower_value, b.value AS higher_value, b.score - a.score AS change,
           COUNT(*) OVER (PARTITION BY a.run_id, b.run_id) AS differing
    FROM full_settings AS a
    JOIN full_settings AS b
      ON b.experiment = a.experiment
     AND b.name = a.name
     AND b.run_id > a.run_id
     AND b.value <> a.value
)
SELECT lower_run, higher_run, name, lower_value, higher_value, change
FROM differences
WHERE differing = 1;
