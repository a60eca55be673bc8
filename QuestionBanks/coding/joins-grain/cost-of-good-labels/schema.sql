CREATE TABLE vendors (
    vendor_id INTEGER PRIMARY KEY
);

CREATE TABLE batches (
    batch_id   INTEGER PRIMARY KEY,
    vendor_id  INTEGER NOT NULL REFERENCES vendors,
    cost_cents INTEGER NOT NULL  -- price of the whole batch
);

CREATE TABLE labels (
    label_id INTEGER PRIMARY KEY,
    batch_id INTEGER NOT NULL REFERENCES batches
);

CREATE TABLE reviews (
    review_id INTEGER PRIMARY KEY,
    label_id  INTEGER NOT NULL REFERENCES labels,
    verdict   TEXT NOT NULL CHECK (verdict IN ('accept', 'reject', 'unsure'))
);
