-- takes the newest event of users only; fails: data-newest-event-of-a-deleted-account
WITH joined AS (
    SELECT u.user_id, u.signed_up_on, e.happened_at
    FROM users AS u
    LEFT JOIN events AS e ON e.user_id = u.user_id
), flagged AS (
    SELECT user_id, signed_up_on,
           MAX(CASE WHEN date(happened_at) BETWEEN date(signed_up_on, '+1 day')
                                               AND date(signed_up_on, '+7 days')
                    THEN 1 ELSE 0 END) AS retained
    FROM joined
    GROUP BY user_id, signed_up_on
)
SELECT signed_up_on, COUNT(*) AS users, SUM(retained) AS retained, ROUND(AVG(retained), 3) AS rate
FROM flagged
WHERE date(signed_up_on, '+7 days') <= (SELECT date(MAX(happened_at)) FROM joined)
GROUP BY signed_up_on;
