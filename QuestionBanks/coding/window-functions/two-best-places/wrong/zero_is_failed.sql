-- takes a score of 0 for a failed run; fails: data-nothing-right
WITH best AS (
    SELECT task, model, MAX(score) AS best_score
    FROM eval_runs
    WHERE score > 0
    GROUP BY task, model
), placed AS (
    SELECT task, model, best_score,
           DENSE_RANK() OVER (PARTITION BY task ORDER BY best_score DESC) AS place
    FROM best
)
SELECT task, model, best_score, place FROM placed WHERE place <= 2;
