INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    (1, 'rug',  'price',    9900, '2026-05-01 10:00:00'),
    (2, 'rug',  'delisted', NULL, '2026-05-03 10:00:00'),
    -- back at the old price
    (3, 'rug',  'price',    9900, '2026-05-04 10:00:00'),
    -- off sale before it was ever on
    (4, 'desk', 'delisted', NULL, '2026-05-01 10:00:00'),
    (5, 'desk', 'price',    5000, '2026-05-02 10:00:00'),
    -- delisted twice, the second time for good
    (6, 'lamp', 'price',    2000, '2026-05-01 10:00:00'),
    (7, 'lamp', 'delisted', NULL, '2026-05-02 10:00:00'),
    (8, 'lamp', 'price',    2500, '2026-05-03 10:00:00'),
    (9, 'lamp', 'delisted', NULL, '2026-05-04 10:00:00');
