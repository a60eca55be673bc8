INSERT INTO eval_runs (run_id, task, model, score) VALUES
    -- ant has the three best runs, bee the second place, cat the third
    (1, 'ner', 'ant', 90), (2, 'ner', 'ant', 89), (3, 'ner', 'ant', 88),
    (4, 'ner', 'bee', 50), (5, 'ner', 'cat', 40), (6, 'ner', 'bee', 30),
    -- its second run ties with the best run of another model
    (7, 'qa',  'ant', 90), (8, 'qa',  'ant', 70), (9, 'qa', 'bee', 70), (10, 'qa', 'cat', 60);
