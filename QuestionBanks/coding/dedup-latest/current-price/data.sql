INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    (1, 'lamp',  'price',    2500, '2026-03-01 08:00:00'),
    (2, 'desk',  'price',   18000, '2026-03-01 08:00:00'),
    (3, 'chair', 'price',    7500, '2026-03-01 09:30:00'),
    (4, 'lamp',  'price',    2200, '2026-03-04 10:00:00'),
    (5, 'desk',  'price',   16500, '2026-03-06 12:00:00'),
    (6, 'shelf', 'price',    4000, '2026-03-02 07:15:00'),
    -- arrives late: older than event 5
    (7, 'desk',  'price',   17000, '2026-03-05 12:00:00'),
    (8, 'chair', 'delisted', NULL, '2026-03-07 18:00:00'),
    (9, 'lamp',  'price',    2600, '2026-03-08 06:45:00');
