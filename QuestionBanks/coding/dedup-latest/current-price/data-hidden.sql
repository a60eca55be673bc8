INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    -- one event only
    (11, 'mug',   'price',     900, '2026-05-01 00:00:00'),
    -- two events in the same second: the later arrival counts
    (12, 'vase',  'price',    3000, '2026-05-02 10:00:00'),
    (13, 'vase',  'price',    2800, '2026-05-02 10:00:00'),
    -- delisted, then sold again
    (14, 'rug',   'price',    9900, '2026-05-01 10:00:00'),
    (15, 'rug',   'delisted', NULL, '2026-05-03 10:00:00'),
    (16, 'rug',   'price',    9900, '2026-05-04 10:00:00'),
    -- the delisting arrives before an older price
    (17, 'bowl',  'delisted', NULL, '2026-05-06 09:00:00'),
    (18, 'bowl',  'price',    1500, '2026-05-05 09:00:00'),
    -- price and delisting in the same second: the delisting arrived later
    (19, 'tray',  'price',    2100, '2026-05-07 12:00:00'),
    (20, 'tray',  'delisted', NULL, '2026-05-07 12:00:00'),
    -- delisting and price in the same second: the price arrived later
    (21, 'clock', 'delisted', NULL, '2026-05-07 12:00:00'),
    (22, 'clock', 'price',    4400, '2026-05-07 12:00:00'),
    -- the same price twice in the same second
    (23, 'plate', 'price',     700, '2026-05-08 08:00:00'),
    (24, 'plate', 'price',     700, '2026-05-08 08:00:00'),
    -- only ever delisted
    (25, 'spoon', 'delisted', NULL, '2026-05-08 08:00:00'),
    -- the newest event is the cheapest and the first to arrive
    (10, 'fork',  'price',     200, '2026-05-09 08:00:00'),
    (26, 'fork',  'price',     350, '2026-05-08 23:59:59'),
    (27, 'fork',  'price',     300, '2026-04-30 08:00:00'),
    -- zero is a price
    (28, 'flyer', 'price',      50, '2026-05-01 08:00:00'),
    (29, 'flyer', 'price',       0, '2026-05-02 08:00:00');
