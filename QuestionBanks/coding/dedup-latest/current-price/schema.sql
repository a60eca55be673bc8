CREATE TABLE price_events (
    event_id    INTEGER PRIMARY KEY,  -- order of arrival in the warehouse
    item_id     TEXT NOT NULL,
    kind        TEXT NOT NULL CHECK (kind IN ('price', 'delisted')),
    price_cents INTEGER,              -- NULL where kind is 'delisted'
    changed_at  TEXT NOT NULL         -- UTC, 'YYYY-MM-DD HH:MM:SS', set by the shop
);
