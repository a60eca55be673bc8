-- takes the highest event_id for the latest change; fails: data-arrives-late
SELECT item_id, price_cents, changed_at
FROM price_events
WHERE event_id IN (SELECT MAX(event_id) FROM price_events GROUP BY item_id)
  AND kind = 'price';
