INSERT INTO vendors (vendor_id) VALUES (1), (2), (3);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES
    (10, 1, 1000), (11, 1, 500),
    (20, 2, 800);

INSERT INTO labels (label_id, batch_id) VALUES
    (100, 10), (101, 10), (102, 10),
    -- batch 11 has no labels
    (200, 20), (201, 20), (202, 20);

INSERT INTO reviews (review_id, label_id, verdict) VALUES
    (1, 100, 'accept'), (2, 100, 'accept'),
    (3, 101, 'accept'),
    (4, 102, 'accept'), (5, 102, 'reject'),
    (6, 200, 'accept'), (7, 200, 'unsure'),
    (8, 201, 'unsure'),
    (9, 202, 'accept');
