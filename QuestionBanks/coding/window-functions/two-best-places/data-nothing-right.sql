-- a score of 0 is a score, and more than none
INSERT INTO eval_runs (run_id, task, model, score) VALUES
    (1, 'math', 'ant', 12), (2, 'math', 'bee', 0), (3, 'math', 'cat', NULL),
    (4, 'qa',   'ant', 0),  (5, 'qa',   'bee', NULL);
