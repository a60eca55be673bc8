-- subtracts fractions of a day: 30 minutes may be more; fails: data-half-an-hour-to-the-second
WITH marked AS (
    SELECT event_id, annotator, kind, happened_at,
           CASE WHEN LAG(kind) OVER w IS NULL THEN 1
                WHEN LAG(kind) OVER w = 'logout' THEN 1
                WHEN (julianday(happened_at) - julianday(LAG(happened_at) OVER w)) * 24 * 60 > 30
                THEN 1 ELSE 0 END AS starts
    FROM events
    WINDOW w AS (PARTITION BY annotator ORDER BY happened_at, event_id)
), numbered AS (
    SELECT annotator, kind, happened_at,
           SUM(starts) OVER (PARTITION BY annotator ORDER BY happened_at, event_id) AS sitting
    FROM marked
)
SELECT annotator, sitting, MIN(happened_at), MAX(happened_at), SUM(kind = 'label'),
       strftime('%s', MAX(happened_at)) - strftime('%s', MIN(happened_at))
FROM numbered
GROUP BY annotator, sitting
HAVING SUM(kind = 'label') > 0;
