CREATE TABLE users (
    user_id      INTEGER PRIMARY KEY,
    signed_up_on TEXT NOT NULL  -- UTC date, 'YYYY-MM-DD'
);

CREATE TABLE events (
    user_id     INTEGER NOT NULL,  -- may belong to an account deleted since
    happened_at TEXT NOT NULL      -- UTC, 'YYYY-MM-DD HH:MM:SS'
);
