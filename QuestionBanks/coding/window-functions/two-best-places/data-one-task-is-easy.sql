-- every score of one task is above those of the other
INSERT INTO eval_runs (run_id, task, model, score) VALUES
    (1, 'easy', 'ant', 99), (2, 'easy', 'bee', 98), (3, 'easy', 'cat', 97),
    (4, 'hard', 'ant', 3),  (5, 'hard', 'bee', 5),  (6, 'hard', 'cat', 4);
