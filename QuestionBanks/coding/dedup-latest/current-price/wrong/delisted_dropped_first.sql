-- drops delistings before ranking, so an old price comes back to life; fails: data
WITH ranked AS (
    SELECT item_id, price_cents, changed_at,
           ROW_NUMBER() OVER (
               PARTITION BY item_id ORDER BY changed_at DESC, event_id DESC
           ) AS age
    FROM price_events
    WHERE kind = 'price'
)
SELECT item_id, price_cents, changed_at
FROM ranked
WHERE age = 1;
