INSERT INTO defaults (name, value) VALUES ('dropout', '0'), ('noise', '0');

INSERT INTO runs (run_id, experiment, score) VALUES (1, 'a', 50), (2, 'a', 52), (3, 'a', 54);

INSERT INTO settings (run_id, name, value) VALUES
    -- equal values under different names: two settings apart
    (1, 'dropout', '0.1'), (2, 'noise', '0.1'),
    -- one away from each
    (3, 'dropout', '0.1'), (3, 'noise', '0.1');
