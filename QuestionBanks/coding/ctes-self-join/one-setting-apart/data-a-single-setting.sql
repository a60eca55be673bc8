-- with one setting in all, runs that differ agree in nothing
INSERT INTO defaults (name, value) VALUES ('lr', '0.1');

INSERT INTO runs (run_id, experiment, score) VALUES (1, 'a', 50), (2, 'a', 55), (3, 'a', 52);

INSERT INTO settings (run_id, name, value) VALUES (2, 'lr', '0.3'), (3, 'lr', '0.1');
