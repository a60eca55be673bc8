INSERT INTO eval_runs (run_id, task, model, score) VALUES
    (1, 'qa', 'ant', 70), (2, 'qa', 'bee', 70), (3, 'qa', 'cat', 70),
    -- two share the second place
    (4, 'qa', 'dog', 64), (5, 'qa', 'elk', 64),
    (6, 'qa', 'fox', 63);
