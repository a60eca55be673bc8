INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES
    -- 600 for 3 good labels and 100 for 1: 175 each, not the mean of 200 and 100
    (11, 1, 600), (12, 1, 100),
    -- a batch without a good label costs money too
    (21, 2, 300), (22, 2, 500);

INSERT INTO labels (label_id, batch_id) VALUES
    (1, 11), (2, 11), (3, 11), (4, 12),
    (5, 21), (6, 22), (7, 22);

INSERT INTO reviews (review_id, label_id, verdict) VALUES
    (1, 1, 'accept'), (2, 2, 'accept'), (3, 3, 'accept'), (4, 4, 'accept'),
    (5, 5, 'accept'), (6, 6, 'reject'), (7, 7, 'unsure');
