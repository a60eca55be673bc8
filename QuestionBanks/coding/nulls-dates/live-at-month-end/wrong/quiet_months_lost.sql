-- filters after the outer join, so months without endpoints disappear; fails: data-quiet-months
SELECT m.month, date(m.month || '-01', '+1 month', '-1 day'),
       COUNT(DISTINCT e.endpoint_id),
       COUNT(DISTINCT CASE WHEN e.team IS NULL THEN e.endpoint_id END)
FROM months AS m
LEFT JOIN deployments AS d
  ON d.live_from <= date(m.month || '-01', '+1 month', '-1 day')
 AND (d.live_to IS NULL OR d.live_to > date(m.month || '-01', '+1 month', '-1 day'))
LEFT JOIN endpoints AS e ON e.endpoint_id = d.endpoint_id
WHERE NOT EXISTS (SELECT 1 FROM free_teams AS f WHERE f.team = e.team)
  AND d.endpoint_id IS NOT NULL
GROUP BY m.month;
