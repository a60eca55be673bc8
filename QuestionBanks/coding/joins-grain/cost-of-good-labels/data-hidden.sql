INSERT INTO vendors (vendor_id) VALUES (1), (2), (3), (4), (5);

INSERT INTO batches (batch_id, vendor_id, cost_cents) VALUES
    -- two batches at the same price
    (31, 1, 700), (32, 1, 700), (33, 1, 302),
    -- all rejected, and nothing but unsure
    (41, 2, 900), (42, 2, 100),
    -- vendor 3 has no batch; vendor 4 has one without labels
    (51, 4, 250),
    -- a batch that cost nothing, with a good label
    (61, 5, 0);

INSERT INTO labels (label_id, batch_id) VALUES
    (1, 31), (2, 31), (3, 32), (4, 32), (5, 32), (6, 33), (7, 33),
    (8, 41), (9, 41), (10, 42),
    (11, 61), (12, 61);

INSERT INTO reviews (review_id, label_id, verdict) VALUES
    (901, 1, 'accept'), (902, 1, 'accept'), (903, 1, 'unsure'),
    -- rejected first, accepted later: a rejection outweighs
    (904, 2, 'reject'), (905, 2, 'accept'), (906, 2, 'accept'),
    (907, 3, 'accept'),
    -- nobody has looked at label 4
    (908, 5, 'unsure'), (909, 5, 'unsure'),
    (910, 6, 'unsure'), (911, 6, 'accept'),
    (912, 7, 'reject'),
    (913, 8, 'reject'), (914, 9, 'accept'), (915, 9, 'reject'), (916, 9, 'unsure'),
    (917, 10, 'unsure'),
    (918, 11, 'accept'), (919, 12, 'reject');
