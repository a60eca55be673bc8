-- takes the highest price and the latest time, from different events; fails: data
SELECT item_id, MAX(price_cents) AS price_cents, MAX(changed_at) AS changed_at
FROM price_events
GROUP BY item_id
HAVING SUM(kind = 'delisted') = 0;
