CREATE TABLE runs (
    run_id     INTEGER PRIMARY KEY,
    experiment TEXT NOT NULL,
    score      INTEGER  -- correct answers; NULL where the run failed
);

CREATE TABLE defaults (
    name  TEXT PRIMARY KEY,  -- every setting that exists
    value TEXT NOT NULL
);

CREATE TABLE settings (
    run_id INTEGER NOT NULL REFERENCES runs,
    name   TEXT NOT NULL REFERENCES defaults,
    value  TEXT NOT NULL,
    PRIMARY KEY (run_id, name)
);
