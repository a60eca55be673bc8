INSERT INTO users (user_id, signed_up_on) VALUES
    (1, '2026-01-01'), (2, '2026-01-01'), (3, '2026-01-05');

INSERT INTO events (user_id, happened_at) VALUES
    (1, '2026-01-02 10:00:00'), (3, '2026-01-07 10:00:00'),
    -- both days are complete by this one alone
    (99, '2026-01-12 10:00:00');
