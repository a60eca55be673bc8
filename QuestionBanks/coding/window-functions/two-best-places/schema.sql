CREATE TABLE eval_runs (
    run_id INTEGER PRIMARY KEY,
    task   TEXT NOT NULL,
    model  TEXT NOT NULL,
    score  INTEGER  -- correct answers; NULL where the run failed
);
