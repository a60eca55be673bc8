-- zero is a price
INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    (1, 'flyer',  'price',      50, '2026-05-01 08:00:00'),
    (2, 'flyer',  'price',       0, '2026-05-02 08:00:00'),
    (3, 'poster', 'price',       0, '2026-05-01 08:00:00'),
    (4, 'badge',  'price',       0, '2026-05-01 08:00:00'),
    (5, 'badge',  'delisted', NULL, '2026-05-02 08:00:00');
