INSERT INTO users (user_id, signed_up_on) VALUES
    (1, '2026-01-01'), (2, '2026-01-01'), (3, '2026-01-02');

INSERT INTO events (user_id, happened_at) VALUES
    -- on the day itself, and after two weeks; user 3 has no event
    (1, '2026-01-01 10:00:00'), (2, '2026-01-01 11:00:00'), (2, '2026-01-15 11:00:00');
