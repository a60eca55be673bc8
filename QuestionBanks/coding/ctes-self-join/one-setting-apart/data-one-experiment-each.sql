INSERT INTO defaults (name, value) VALUES ('depth', '4'), ('lr', '0.1');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'a', 50), (2, 'b', 51), (3, 'c', 52), (4, 'c', 47);

INSERT INTO settings (run_id, name, value) VALUES
    -- one setting apart, but only 3 and 4 are of one experiment
    (2, 'lr', '0.3'), (3, 'depth', '6');
