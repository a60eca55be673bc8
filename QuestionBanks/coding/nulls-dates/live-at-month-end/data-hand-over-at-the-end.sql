INSERT INTO months (month) VALUES ('2026-04');

INSERT INTO endpoints (endpoint_id, team) VALUES (1, 'vision'), (2, NULL), (3, 'ads');

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    -- the successor starts on the last day, when the other is off
    (1, '2026-04-10', '2026-04-30'), (1, '2026-04-30', NULL),
    -- both are live on the last day, and a third one, too
    (2, '2026-04-10', '2026-05-01'), (2, '2026-04-30', NULL), (2, '2026-04-01', '2026-05-20'),
    -- the successor starts a day late
    (3, '2026-04-10', '2026-04-30'), (3, '2026-05-01', NULL);
