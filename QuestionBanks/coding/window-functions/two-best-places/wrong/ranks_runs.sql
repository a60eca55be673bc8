-- ranks runs, so one model takes two places; fails: data-one-model-has-the-best-runs
WITH placed AS (
    SELECT task, model, score,
           DENSE_RANK() OVER (PARTITION BY task ORDER BY score DESC) AS place
    FROM eval_runs
    WHERE score IS NOT NULL
)
SELECT DISTINCT task, model, score AS best_score, place FROM placed WHERE place <= 2;
