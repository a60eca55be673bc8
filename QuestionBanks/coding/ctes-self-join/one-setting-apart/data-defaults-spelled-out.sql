INSERT INTO defaults (name, value) VALUES ('depth', '4'), ('lr', '0.1'), ('seed', '0');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'a', 50), (2, 'a', 51), (3, 'a', 57);

INSERT INTO settings (run_id, name, value) VALUES
    -- run 1 sets nothing; run 2 sets every default: they are equal
    (2, 'depth', '4'), (2, 'lr', '0.1'), (2, 'seed', '0'),
    -- one setting away from both
    (3, 'lr', '0.3'), (3, 'seed', '0');
