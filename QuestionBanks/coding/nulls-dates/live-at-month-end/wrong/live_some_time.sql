-- counts what was live at some time of the month; fails: data-only-within-the-month
SELECT m.month, date(m.month || '-01', '+1 month', '-1 day'),
       COUNT(DISTINCT e.endpoint_id),
       COUNT(DISTINCT CASE WHEN e.team IS NULL THEN e.endpoint_id END)
FROM months AS m
LEFT JOIN deployments AS d
  ON d.live_from < date(m.month || '-01', '+1 month')
 AND (d.live_to IS NULL OR d.live_to > m.month || '-01')
LEFT JOIN endpoints AS e
  ON e.endpoint_id = d.endpoint_id
 AND NOT EXISTS (SELECT 1 FROM free_teams AS f WHERE f.team = e.team)
GROUP BY m.month;
