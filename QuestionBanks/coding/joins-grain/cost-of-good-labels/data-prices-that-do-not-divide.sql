INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES (11, 1, 1000), (21, 2, 2);

INSERT INTO labels (label_id, batch_id) VALUES (1, 11), (2, 11), (3, 11), (4, 21), (5, 21), (6, 21);

INSERT INTO reviews (review_id, label_id, verdict) VALUES
    (1, 1, 'accept'), (2, 2, 'accept'), (3, 3, 'accept'),
    (4, 4, 'accept'), (5, 5, 'accept'), (6, 6, 'accept');
