INSERT INTO vendors (vendor_id) VALUES (1), (2), (3);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES (21, 2, 500);

INSERT INTO labels (label_id, batch_id) VALUES (1, 21);

INSERT INTO reviews (review_id, label_id, verdict) VALUES (1, 1, 'accept');
