-- forgets the partition and ranks all tasks together; fails: data-one-task-is-easy
WITH best AS (
    SELECT task, model, MAX(score) AS best_score
    FROM eval_runs
    WHERE score IS NOT NULL
    GROUP BY task, model
), placed AS (
    SELECT task, model, best_score, DENSE_RANK() OVER (ORDER BY best_score DESC) AS place
    FROM best
)
SELECT task, model, best_score, place FROM placed WHERE place <= 2;
