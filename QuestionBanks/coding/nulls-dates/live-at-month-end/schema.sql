CREATE TABLE months (
    month TEXT PRIMARY KEY  -- 'YYYY-MM'
);

CREATE TABLE endpoints (
    endpoint_id INTEGER PRIMARY KEY,
    team        TEXT  -- NULL where nobody has claimed it
);

CREATE TABLE deployments (
    endpoint_id INTEGER NOT NULL REFERENCES endpoints,
    live_from   TEXT NOT NULL,  -- UTC date, 'YYYY-MM-DD'
    live_to     TEXT            -- first day on which it is not live; NULL while it is live
);

CREATE TABLE free_teams (
    team TEXT  -- typed in by hand
);
