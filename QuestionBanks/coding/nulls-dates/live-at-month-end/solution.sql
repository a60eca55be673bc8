WITH ends AS (
    SELECT month, date(month || '-01', '+1 month', '-1 day') AS last_day
    FROM months
), charged AS (  -- NOT EXISTS, as NOT IN would fail on a NULL on either side
    SELECT e.endpoint_id, e.team, d.live_from, d.live_to
    FROM endpoints AS e
    JOIN deployments AS d ON d.endpoint_id = e.endpoint_id
    WHERE NOT EXISTS (SELECT 1 FROM free_teams AS f WHERE f.team = e.team)
)
SELECT m.month, m.last_day,
       COUNT(DISTINCT c.endpoint_id) AS endpoints,
       COUNT(DISTINCT CASE WHEN c.team IS NULL THEN c.endpoint_id END) AS unclaimed
FROM ends AS m
LEFT JOIN charged AS c
  ON c.live_from <= m.last_day
 AND (c.live_to > m.last_day OR c.live_to IS NULL)
GROUP BY m.month, m.last_day;
