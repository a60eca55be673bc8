INSERT INTO defaults (name, value) VALUES ('batch', '64'), ('optimiser', 'adam');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'a', 50), (2, 'a', 50), (3, 'a', 51), (4, 'a', 49), (5, 'a', 48);

INSERT INTO settings (run_id, name, value) VALUES
    -- compared as text, all five differ in one setting
    (2, 'batch', '64.0'), (3, 'batch', '064'), (4, 'batch', '6.4e1'), (5, 'batch', '');
