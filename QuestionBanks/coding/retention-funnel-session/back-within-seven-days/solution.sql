WITH came_back AS (
    SELECT u.user_id, u.signed_up_on,
           EXISTS (
               SELECT 1
               FROM events AS e
               WHERE e.user_id = u.user_id
                 AND e.happened_at >= date(u.signed_up_on, '+1 day')
                 AND e.happened_at < date(u.signed_up_on, '+8 days')
           ) AS retained
    FROM users AS u
    WHERE date(u.signed_up_on, '+7 days') <= (SELECT date(MAX(happened_at)) FROM events)
)
SELECT signed_up_on,
       COUNT(*) AS users,
       SUM(retained) AS retained,
       ROUND(AVG(retained), 3) AS rate
FROM came_back
GROUP BY signed_up_on;
