-- BETWEEN 1 AND 8 lets the first instant of day 8 in; fails: data-day-seven-to-the-second
SELECT u.signed_up_on,
       COUNT(DISTINCT u.user_id) AS users,
       COUNT(DISTINCT e.user_id) AS retained,
       ROUND(1.0 * COUNT(DISTINCT e.user_id) / COUNT(DISTINCT u.user_id), 3) AS rate
FROM users AS u
LEFT JOIN events AS e
  ON e.user_id = u.user_id
 AND julianday(e.happened_at) - julianday(u.signed_up_on) BETWEEN 1 AND 8
WHERE date(u.signed_up_on, '+7 days') <= (SELECT date(MAX(happened_at)) FROM events)
GROUP BY u.signed_up_on;
