INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    -- the newest price is the first to arrive
    (1, 'fork',  'price',     200, '2026-05-09 08:00:00'),
    (2, 'fork',  'price',     350, '2026-05-08 23:59:59'),
    (3, 'fork',  'price',     300, '2026-04-30 08:00:00'),
    -- a delisting arrives after the price that replaced it: on sale
    (4, 'rug',   'price',    9900, '2026-05-04 10:00:00'),
    (5, 'rug',   'delisted', NULL, '2026-05-03 10:00:00'),
    -- a price arrives after the delisting that followed it: not on sale
    (6, 'bowl',  'delisted', NULL, '2026-05-06 09:00:00'),
    (7, 'bowl',  'price',    1500, '2026-05-05 09:00:00');
