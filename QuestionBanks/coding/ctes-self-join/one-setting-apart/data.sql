INSERT INTO defaults (name, value) VALUES ('depth', '4'), ('lr', '0.1'), ('seed', '0');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'churn', 70), (2, 'churn', 75), (3, 'churn', 74), (4, 'churn', NULL),
    (5, 'fraud', 40), (6, 'fraud', 44);

INSERT INTO settings (run_id, name, value) VALUES
    -- run 1 sets nothing
    (2, 'lr', '0.3'),
    (3, 'lr', '0.3'), (3, 'depth', '6'),
    -- failed
    (4, 'seed', '1'),
    (5, 'lr', '0.1'), (5, 'seed', '7'),
    (6, 'seed', '7'), (6, 'depth', '8');
