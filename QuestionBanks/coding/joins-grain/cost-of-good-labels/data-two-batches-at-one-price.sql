INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES
    -- equal prices of one vendor, and of another one
    (11, 1, 700), (12, 1, 700), (13, 1, 700),
    (21, 2, 700);

INSERT INTO labels (label_id, batch_id) VALUES (1, 11), (2, 12), (3, 13), (4, 21);

INSERT INTO reviews (review_id, label_id, verdict) VALUES
    (1, 1, 'accept'), (2, 2, 'accept'), (3, 3, 'reject'), (4, 4, 'accept');
