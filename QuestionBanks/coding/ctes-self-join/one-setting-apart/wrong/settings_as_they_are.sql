-- compares only settings that both runs have; fails: data-only-one-run-sets-it
WITH differences AS (
    SELECT a.run_id AS lower_run, b.run_id AS higher_run, a.name,
           a.value AS lower_value, b.value AS higher_value,
           COUNT(*) OVER (PARTITION BY a.run_id, b.run_id) AS differing
    FROM settings AS a
    JOIN settings AS b ON b.name = a.name AND b.run_id > a.run_id AND b.value <> a.value
)
SELECT lower_run, higher_run, name, lower_value, higher_value, rb.score - ra.score
FROM differences
JOIN runs AS ra ON ra.run_id = lower_run
JOIN runs AS rb ON rb.run_id = higher_run AND rb.experiment = ra.experiment
WHERE differing = 1 AND ra.score IS NOT NULL AND rb.score IS NOT NULL;
