INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES (11, 1, 400), (12, 1, 200), (21, 2, 0);

INSERT INTO labels (label_id, batch_id) VALUES (1, 11), (2, 11), (3, 12), (4, 21);
