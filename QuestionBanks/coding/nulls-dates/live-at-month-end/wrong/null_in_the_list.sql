-- minds endpoints without a team, not a NULL in the list; fails: data-empty-row-among-the-free
SELECT m.month, date(m.month || '-01', '+1 month', '-1 day'),
       COUNT(DISTINCT e.endpoint_id),
       COUNT(DISTINCT CASE WHEN e.team IS NULL THEN e.endpoint_id END)
FROM months AS m
LEFT JOIN deployments AS d
  ON d.live_from <= date(m.month || '-01', '+1 month', '-1 day')
 AND (d.live_to IS NULL OR d.live_to > date(m.month || '-01', '+1 month', '-1 day'))
LEFT JOIN endpoints AS e
  ON e.endpoint_id = d.endpoint_id
 AND (e.team IS NULL OR e.team NOT IN (SELECT team FROM free_teams))
GROUP BY m.month;
