-- ranks runs instead of models, so one model takes two places; fails: data
WITH placed AS (
    SELECT task, model, score,
           DENSE_RANK() OVER (PARTITION BY task ORDER BY score DESC) AS place
    FROM eval_runs
    WHERE score IS NOT NULL
)
SELECT DISTINCT task, model, score AS best_score, place FROM placed WHERE place <= 2;
