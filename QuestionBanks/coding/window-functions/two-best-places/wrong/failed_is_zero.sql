-- takes a failed run for a score of 0, which may be second; fails: data-nothing-right
WITH best AS (
    SELECT task, model, MAX(COALESCE(score, 0)) AS best_score
    FROM eval_runs
    GROUP BY task, model
), placed AS (
    SELECT task, model, best_score,
           DENSE_RANK() OVER (PARTITION BY task ORDER BY best_score DESC) AS place
    FROM best
)
SELECT task, model, best_score, place FROM placed WHERE place <= 2;
