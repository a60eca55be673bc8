-- joins on the latest time, so all events of that second come; fails: data-two-prices-in-one-second
SELECT e.item_id, e.price_cents, e.changed_at
FROM price_events AS e
JOIN (
    SELECT item_id, MAX(changed_at) AS changed_at
    FROM price_events
    GROUP BY item_id
) AS newest
  ON newest.item_id = e.item_id AND newest.changed_at = e.changed_at
WHERE e.kind = 'price';
