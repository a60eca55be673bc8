CREATE TABLE events (
    event_id    INTEGER PRIMARY KEY,  -- order of arrival
    annotator   TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('open', 'label', 'skip', 'logout')),
    happened_at TEXT NOT NULL         -- UTC, 'YYYY-MM-DD HH:MM:SS'
);
