INSERT INTO users (user_id, signed_up_on) VALUES
    -- day 7 is the day before, the day itself, the day after
    (1, '2026-01-02'), (2, '2026-01-02'), (3, '2026-01-03'), (4, '2026-01-03'), (5, '2026-01-04');

INSERT INTO events (user_id, happened_at) VALUES
    (1, '2026-01-05 10:00:00'), (3, '2026-01-05 10:00:00'), (5, '2026-01-05 10:00:00'),
    -- the newest event of all
    (4, '2026-01-10 00:00:00');
