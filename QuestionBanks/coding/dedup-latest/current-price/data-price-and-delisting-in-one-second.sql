INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    -- the price arrived later: on sale
    (1, 'clock', 'delisted', NULL, '2026-05-07 12:00:00'),
    (2, 'clock', 'price',    4400, '2026-05-07 12:00:00'),
    -- the delisting arrived later: not on sale
    (3, 'tray',  'price',    2100, '2026-05-07 12:00:00'),
    (4, 'tray',  'delisted', NULL, '2026-05-07 12:00:00'),
    -- delisted between two prices
    (5, 'lamp',  'price',    1500, '2026-05-07 12:00:00'),
    (6, 'lamp',  'delisted', NULL, '2026-05-07 12:00:00'),
    (7, 'lamp',  'price',    1600, '2026-05-07 12:00:00');
