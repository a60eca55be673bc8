INSERT INTO price_events (event_id, item_id, kind, price_cents, changed_at) VALUES
    -- the later arrival is the dearer one, the cheaper one, and the same
    (1, 'vase',  'price', 2800, '2026-05-02 10:00:00'),
    (2, 'vase',  'price', 3000, '2026-05-02 10:00:00'),
    (3, 'jug',   'price', 3000, '2026-05-02 10:00:00'),
    (4, 'jug',   'price', 2800, '2026-05-02 10:00:00'),
    (5, 'plate', 'price',  700, '2026-05-02 10:00:00'),
    (6, 'plate', 'price',  700, '2026-05-02 10:00:00'),
    -- three in a second, and an older event that arrived after them
    (7, 'bowl',  'price',  500, '2026-05-02 10:00:00'),
    (8, 'bowl',  'price',  400, '2026-05-02 10:00:00'),
    (9, 'bowl',  'price',  600, '2026-05-02 10:00:00'),
    (10, 'bowl', 'price',  900, '2026-05-02 09:59:59');
