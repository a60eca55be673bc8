INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES
    -- one of two batches, and the only batch
    (11, 1, 500), (12, 1, 250),
    (21, 2, 900);

INSERT INTO labels (label_id, batch_id) VALUES (1, 11), (2, 11);

INSERT INTO reviews (review_id, label_id, verdict) VALUES (1, 1, 'accept'), (2, 2, 'accept');
