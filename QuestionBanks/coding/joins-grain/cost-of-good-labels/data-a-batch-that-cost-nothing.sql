INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES (11, 1, 0), (21, 2, 0);

-- a good label for 0 cents; no good label is not 0 cents
INSERT INTO labels (label_id, batch_id) VALUES (1, 11), (2, 21);

INSERT INTO reviews (review_id, label_id, verdict) VALUES (1, 1, 'accept'), (2, 2, 'unsure');
