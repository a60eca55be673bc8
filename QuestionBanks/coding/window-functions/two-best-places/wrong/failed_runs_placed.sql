-- models with failed runs only are placed last, which may be second; fails: data-failed-runs-only
WITH placed AS (
    SELECT task, model, MAX(score) AS best_score,
           DENSE_RANK() OVER (PARTITION BY task ORDER BY MAX(score) DESC) AS place
    FROM eval_runs
    GROUP BY task, model
)
SELECT task, model, best_score, place FROM placed WHERE place <= 2;
