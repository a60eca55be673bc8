WITH ranked AS (
    SELECT item_id, kind, price_cents, changed_at,
           ROW_NUMBER() OVER (
               PARTITION BY item_id
               ORDER BY changed_at DESC, event_id DESC
           ) AS age
    FROM price_events
)
SELECT item_id, price_cents, changed_at
FROM ranked
WHERE age = 1
  AND kind = 'price';  -- only after ranking: a delisting hides the prices before it
