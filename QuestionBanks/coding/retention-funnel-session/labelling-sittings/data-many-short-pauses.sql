INSERT INTO events (event_id, annotator, kind, happened_at) VALUES
    -- two hours without a pause of more than 30 minutes; one label, then skips
    (1, 'dee', 'label',  '2026-03-01 08:00:00'),
    (2, 'dee', 'skip',   '2026-03-01 08:25:00'),
    (3, 'dee', 'open',   '2026-03-01 08:50:00'),
    (4, 'dee', 'skip',   '2026-03-01 09:15:00'),
    (5, 'dee', 'label',  '2026-03-01 09:40:00'),
    (6, 'dee', 'logout', '2026-03-01 10:05:00');
