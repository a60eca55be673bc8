-- leaves out every item that was ever delisted; fails: data-delisted-and-back
WITH ranked AS (
    SELECT item_id, price_cents, changed_at,
           ROW_NUMBER() OVER (
               PARTITION BY item_id ORDER BY changed_at DESC, event_id DESC
           ) AS age
    FROM price_events
    WHERE item_id NOT IN (SELECT item_id FROM price_events WHERE kind = 'delisted')
)
SELECT item_id, price_cents, changed_at
FROM ranked
WHERE age = 1;
