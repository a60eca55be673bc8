INSERT INTO eval_runs (run_id, task, model, score) VALUES
    (1,  'ner',     'ant',  81),
    (2,  'ner',     'bee',  88),
    (3,  'ner',     'cat',  85),
    (4,  'ner',     'dog',  85),
    (5,  'ner',     'elk',  80),
    (6,  'ner',     'bee',  86),
    (7,  'summary', 'ant',  40),
    (8,  'summary', 'ant',  52),
    (9,  'summary', 'bee',  47),
    (10, 'summary', 'cat',  45),
    (11, 'summary', 'dog',  NULL);
