INSERT INTO eval_runs (run_id, task, model, score) VALUES
    -- the best run of a model counts, be it the first, one between or the last
    (1, 'qa', 'ant', 80), (2, 'qa', 'ant', 10),
    (3, 'qa', 'bee', 20), (4, 'qa', 'bee', 75), (5, 'qa', 'bee', 60),
    (6, 'qa', 'cat', 10), (7, 'qa', 'cat', 70);
