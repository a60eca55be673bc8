INSERT INTO users (user_id, signed_up_on) VALUES
    -- over the end of February
    (1, '2026-02-25'), (2, '2026-02-25'), (3, '2026-02-25'),
    (4, '2026-02-26'), (5, '2026-02-26'), (6, '2026-02-26'),
    -- nobody has any event at all
    (7, '2026-02-27'), (8, '2026-02-27'),
    -- day 7 is the day before that of the newest event
    (9, '2026-03-03'), (10, '2026-03-03'), (11, '2026-03-03'),
    -- day 7 is the day of the newest event, which is of a deleted account: counts
    (12, '2026-03-04'), (13, '2026-03-04'),
    -- day 7 is a day later: does not
    (14, '2026-03-05');

INSERT INTO events (user_id, happened_at) VALUES
    -- day 7, late in the evening: back in time
    (1, '2026-03-04 23:59:59'),
    -- day 8, first second: too late
    (2, '2026-03-05 00:00:00'),
    -- the last second of day 0 and before signing up: neither counts
    (3, '2026-02-25 23:59:59'), (3, '2026-02-20 10:00:00'),
    -- first second of day 1
    (4, '2026-02-27 00:00:00'),
    -- many events of one user count once
    (5, '2026-02-28 08:00:00'), (5, '2026-02-28 09:00:00'), (5, '2026-03-01 09:00:00'),
    -- day 0, then only much later
    (6, '2026-02-26 08:00:00'), (6, '2026-03-09 08:00:00'),
    (9, '2026-03-03 07:00:00'), (9, '2026-03-10 06:00:00'),
    (10, '2026-03-04 07:00:00'),
    (12, '2026-03-05 07:00:00'),
    (14, '2026-03-06 07:00:00'),
    -- an account deleted since, with the newest event of all
    (99, '2026-03-01 10:00:00'), (99, '2026-03-11 10:00:00');
