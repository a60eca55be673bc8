-- counts rows of the join, so many events count many times; fails: data-one-user-is-very-busy
SELECT u.signed_up_on,
       COUNT(*) AS users,
       COUNT(e.user_id) AS retained,
       ROUND(1.0 * COUNT(e.user_id) / COUNT(*), 3) AS rate
FROM users AS u
LEFT JOIN events AS e
  ON e.user_id = u.user_id
 AND date(e.happened_at) BETWEEN date(u.signed_up_on, '+1 day')
                             AND date(u.signed_up_on, '+7 days')
WHERE date(u.signed_up_on, '+7 days') <= (SELECT date(MAX(happened_at)) FROM events)
GROUP BY u.signed_up_on;
