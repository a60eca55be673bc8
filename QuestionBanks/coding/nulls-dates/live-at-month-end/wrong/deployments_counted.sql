-- counts deployments, so a hand-over counts twice; fails: data-hand-over-at-the-end
SELECT m.month, date(m.month || '-01', '+1 month', '-1 day'),
       COUNT(e.endpoint_id),
       COUNT(CASE WHEN e.team IS NULL THEN e.endpoint_id END)
FROM months AS m
LEFT JOIN deployments AS d
  ON d.live_from <= date(m.month || '-01', '+1 month', '-1 day')
 AND (d.live_to IS NULL OR d.live_to > date(m.month || '-01', '+1 month', '-1 day'))
LEFT JOIN endpoints AS e
  ON e.endpoint_id = d.endpoint_id
 AND NOT EXISTS (SELECT 1 FROM free_teams AS f WHERE f.team = e.team)
GROUP BY m.month;
