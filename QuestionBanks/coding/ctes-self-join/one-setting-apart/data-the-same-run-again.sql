INSERT INTO defaults (name, value) VALUES ('depth', '4'), ('lr', '0.1');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'a', 50), (2, 'a', 58), (3, 'a', 51), (4, 'a', 58);

INSERT INTO settings (run_id, name, value) VALUES
    -- 1 and 3 are equal, and so are 2 and 4: no pairs; the other four are
    (2, 'lr', '0.3'), (4, 'lr', '0.3');
