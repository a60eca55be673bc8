CREATE TABLE requests (
    request_id INTEGER PRIMARY KEY,
    model      TEXT NOT NULL,
    region     TEXT NOT NULL,
    path       TEXT NOT NULL,  -- '/health' for probes of the load balancer
    status     INTEGER,        -- NULL where the request timed out
    latency_ms INTEGER         -- NULL where the request timed out
);

CREATE TABLE objectives (
    model    TEXT PRIMARY KEY,
    limit_ms INTEGER NOT NULL  -- slowest latency that is still fine
);
