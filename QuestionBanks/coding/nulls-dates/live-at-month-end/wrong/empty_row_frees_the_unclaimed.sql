-- takes no team and an empty row for the same team; fails: data-empty-row-among-the-free
SELECT m.month, date(m.month || '-01', '+1 month', '-1 day'),
       COUNT(DISTINCT e.endpoint_id),
       COUNT(DISTINCT CASE WHEN e.team IS NULL THEN e.endpoint_id END)
FROM months AS m
LEFT JOIN deployments AS d
  ON d.live_from <= date(m.month || '-01', '+1 month', '-1 day')
 AND (d.live_to IS NULL OR d.live_to > date(m.month || '-01', '+1 month', '-1 day'))
LEFT JOIN endpoints AS e
  ON e.endpoint_id = d.endpoint_id
 AND COALESCE(e.team, '') NOT IN (SELECT COALESCE(team, '') FROM free_teams)
GROUP BY m.month;
