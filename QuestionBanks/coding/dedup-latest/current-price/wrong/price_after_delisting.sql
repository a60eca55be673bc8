-- asks for a price after any delisting, by time; fails: data-price-and-delisting-in-one-second
WITH prices AS (
    SELECT item_id, price_cents, changed_at,
           ROW_NUMBER() OVER (
               PARTITION BY item_id ORDER BY changed_at DESC, event_id DESC
           ) AS age
    FROM price_events
    WHERE kind = 'price'
)
SELECT p.item_id, p.price_cents, p.changed_at
FROM prices AS p
WHERE p.age = 1
  AND NOT EXISTS (
      SELECT 1
      FROM price_events AS d
      WHERE d.item_id = p.item_id AND d.kind = 'delisted' AND d.changed_at >= p.changed_at
  );
