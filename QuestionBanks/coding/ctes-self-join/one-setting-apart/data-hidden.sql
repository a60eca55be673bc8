INSERT INTO defaults (name, value) VALUES
    ('batch', '32'), ('decay', '0'), ('depth', '4'), ('lr', '0.1');

INSERT INTO runs (run_id, experiment, score) VALUES
    (10, 'a', 50), (11, 'a', 55), (12, 'a', 55), (13, 'a', 48), (14, 'a', 60), (15, 'a', NULL),
    (20, 'b', 10), (21, 'b', 12), (22, 'b', 0),
    (30, 'c', 5),
    (7,  'd', 90), (8, 'd', 90), (9, 'd', 91);

INSERT INTO settings (run_id, name, value) VALUES
    -- the default, spelled out: equal to run 11, which sets nothing
    (10, 'lr', '0.1'), (10, 'batch', '32'),
    -- one setting away from both, and from each other
    (12, 'decay', '0.01'),
    (13, 'decay', '0.02'), (13, 'depth', '4'),
    -- two away from 10, 11 and 13, one away from 12
    (14, 'decay', '0.01'), (14, 'lr', '0.3'),
    -- failed, and one away from most
    (15, 'batch', '64'),
    -- the same names as each other and two other values
    (20, 'lr', '0.2'), (20, 'depth', '6'),
    (21, 'lr', '0.4'), (21, 'depth', '8'),
    -- one away from 20: shares lr, leaves depth out
    (22, 'lr', '0.2'),
    -- would be one away from runs of another experiment
    (30, 'lr', '0.2'),
    -- equal text only: these three differ
    (7, 'batch', '64'), (8, 'batch', '064'), (9, 'batch', '64.0');
