INSERT INTO vendors (vendor_id) VALUES (1), (2);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES (11, 1, 100), (21, 2, 100);

INSERT INTO labels (label_id, batch_id) VALUES (1, 11), (2, 11), (3, 11), (4, 11), (5, 21), (6, 21);

INSERT INTO reviews (review_id, label_id, verdict) VALUES
    -- rejected first, last and in the minority
    (1, 1, 'reject'), (2, 1, 'accept'),
    (3, 2, 'accept'), (4, 2, 'reject'),
    (5, 3, 'accept'), (6, 3, 'reject'), (7, 3, 'accept'), (8, 3, 'accept'),
    -- unsure takes nothing away
    (9, 4, 'unsure'), (10, 4, 'accept'), (11, 4, 'unsure'), (12, 4, 'accept'),
    -- unsure adds nothing either
    (13, 5, 'unsure'), (14, 6, 'reject'), (15, 6, 'unsure');
