INSERT INTO eval_runs (run_id, task, model, score) VALUES
    -- one model with a score; the others have no second place
    (1, 'math',   'ant', NULL), (2, 'math', 'bee', 40), (3, 'math', 'cat', NULL),
    -- no score at all: the task does not appear
    (4, 'vision', 'ant', NULL), (5, 'vision', 'bee', NULL),
    -- a failed run beside a good one does no harm
    (6, 'qa',     'ant', NULL), (7, 'qa', 'ant', 30), (8, 'qa', 'ant', NULL), (9, 'qa', 'bee', 20);
