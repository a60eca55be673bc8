WITH marked AS (  -- starts is 1 on the first event of each sitting
    SELECT event_id, annotator, kind, happened_at,
           CASE
               WHEN LAG(kind) OVER by_time IS NULL THEN 1
               WHEN LAG(kind) OVER by_time = 'logout' THEN 1
               WHEN strftime('%s', happened_at) - strftime('%s', LAG(happened_at) OVER by_time)
                    > 30 * 60 THEN 1
               ELSE 0
           END AS starts
    FROM events
    WINDOW by_time AS (PARTITION BY annotator ORDER BY happened_at, event_id)
), numbered AS (
    SELECT annotator, kind, happened_at,
           SUM(starts) OVER (PARTITION BY annotator ORDER BY happened_at, event_id) AS sitting
    FROM marked
)
SELECT annotator, sitting,
       MIN(happened_at) AS began_at,
       MAX(happened_at) AS ended_at,
       SUM(kind = 'label') AS labels,
       strftime('%s', MAX(happened_at)) - strftime('%s', MIN(happened_at)) AS seconds
FROM numbered
GROUP BY annotator, sitting
HAVING SUM(kind = 'label') > 0;
