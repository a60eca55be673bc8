-- takes the row that SQLite shows beside MAX, any of a tie; fails: data-two-prices-in-one-second
SELECT item_id, price_cents, changed_at
FROM (
    SELECT item_id, kind, price_cents, MAX(changed_at) AS changed_at
    FROM price_events
    GROUP BY item_id
)
WHERE kind = 'price';
