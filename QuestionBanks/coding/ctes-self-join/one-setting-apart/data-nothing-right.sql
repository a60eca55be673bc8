-- a score of 0 is a score
INSERT INTO defaults (name, value) VALUES ('depth', '4'), ('lr', '0.1');

INSERT INTO runs (run_id, experiment, score) VALUES
    (1, 'a', 0), (2, 'a', 0), (3, 'a', NULL), (4, 'a', 12);

INSERT INTO settings (run_id, name, value) VALUES
    (2, 'lr', '0.3'), (3, 'depth', '6'), (4, 'depth', '6');
