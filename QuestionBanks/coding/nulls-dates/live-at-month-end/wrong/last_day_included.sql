-- charges a deployment on the day on which it is switched off; fails: data-hand-over-at-the-end
SELECT m.month, date(m.month || '-01', '+1 month', '-1 day'),
       COUNT(DISTINCT e.endpoint_id),
       COUNT(DISTINCT CASE WHEN e.team IS NULL THEN e.endpoint_id END)
FROM months AS m
LEFT JOIN deployments AS d
  ON date(m.month || '-01', '+1 month', '-1 day')
     BETWEEN d.live_from AND COALESCE(d.live_to, '9999-12-31')
LEFT JOIN endpoints AS e
  ON e.endpoint_id = d.endpoint_id
 AND NOT EXISTS (SELECT 1 FROM free_teams AS f WHERE f.team = e.team)
GROUP BY m.month;
