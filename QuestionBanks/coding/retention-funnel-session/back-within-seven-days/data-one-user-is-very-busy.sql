INSERT INTO users (user_id, signed_up_on) VALUES
    (1, '2026-01-01'), (2, '2026-01-01'), (3, '2026-01-01');

INSERT INTO events (user_id, happened_at) VALUES
    -- several days, several events a day, the same second twice
    (1, '2026-01-02 10:00:00'), (1, '2026-01-02 10:00:00'), (1, '2026-01-02 11:00:00'),
    (1, '2026-01-03 10:00:00'), (1, '2026-01-08 10:00:00'), (1, '2026-01-09 10:00:00');
