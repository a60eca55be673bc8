INSERT INTO defaults (name, value) VALUES ('decay', '0'), ('depth', '4'), ('lr', '0.1');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'a', 50), (2, 'a', 53), (3, 'b', 20), (4, 'b', 10);

INSERT INTO settings (run_id, name, value) VALUES
    -- the lower run sets it
    (1, 'decay', '0.01'),
    -- the higher run sets it; both set another one
    (3, 'depth', '8'), (4, 'depth', '8'), (4, 'lr', '0.3');
