-- live for most of a month, and not on its last day
INSERT INTO months (month) VALUES ('2026-03'), ('2026-04'), ('2026-05');

INSERT INTO endpoints (endpoint_id, team) VALUES (1, 'vision'), (2, NULL), (3, 'ads');

INSERT INTO deployments (endpoint_id, live_from, live_to) VALUES
    (1, '2026-04-01', '2026-04-30'),
    (2, '2026-03-31', '2026-04-02'),
    -- of no day at all
    (3, '2026-05-31', '2026-05-31');
