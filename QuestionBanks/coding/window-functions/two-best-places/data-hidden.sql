INSERT INTO eval_runs (run_id, task, model, score) VALUES
    -- three share the first place; the second place still exists
    (1,  'qa',      'ant',  70),
    (2,  'qa',      'bee',  70),
    (3,  'qa',      'cat',  70),
    (4,  'qa',      'dog',  64),
    (5,  'qa',      'elk',  64),
    (6,  'qa',      'fox',  63),
    -- the same model repeats the best score
    (7,  'code',    'ant',  90),
    (8,  'code',    'ant',  90),
    (9,  'code',    'bee',  12),
    (10, 'code',    'ant',  NULL),
    -- only one model has a score
    (11, 'math',    'ant',  NULL),
    (12, 'math',    'bee',  0),
    (13, 'math',    'cat',  NULL),
    -- nobody has
    (14, 'vision',  'ant',  NULL),
    (15, 'vision',  'bee',  NULL),
    -- one score for all
    (16, 'speech',  'ant',  5),
    (17, 'speech',  'bee',  5),
    -- the order of the runs is the reverse of the order of the scores
    (18, 'ranking', 'ant',  1),
    (19, 'ranking', 'bee',  2),
    (20, 'ranking', 'cat',  3),
    (21, 'ranking', 'ant',  4);
