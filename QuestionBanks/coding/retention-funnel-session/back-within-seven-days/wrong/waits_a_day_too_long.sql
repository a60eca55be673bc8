-- leaves out a day whose day 7 is the newest; fails: data-the-newest-event-is-on-day-seven
SELECT u.signed_up_on,
       COUNT(DISTINCT u.user_id) AS users,
       COUNT(DISTINCT e.user_id) AS retained,
       ROUND(1.0 * COUNT(DISTINCT e.user_id) / COUNT(DISTINCT u.user_id), 3) AS rate
FROM users AS u
LEFT JOIN events AS e
  ON e.user_id = u.user_id
 AND date(e.happened_at) BETWEEN date(u.signed_up_on, '+1 day')
                             AND date(u.signed_up_on, '+7 days')
WHERE date(u.signed_up_on, '+7 days') < (SELECT date(MAX(happened_at)) FROM events)
GROUP BY u.signed_up_on;
