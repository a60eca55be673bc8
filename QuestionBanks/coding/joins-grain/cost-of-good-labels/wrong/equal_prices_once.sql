-- repeated prices counted once, equal ones too; fails: data-two-batches-at-one-price
WITH rejected AS (
    SELECT DISTINCT label_id FROM reviews WHERE verdict = 'reject'
)
SELECT v.vendor_id,
       COALESCE(SUM(DISTINCT b.cost_cents), 0),
       COUNT(DISTINCT l.label_id),
       COUNT(DISTINCT CASE WHEN r.verdict = 'accept' AND x.label_id IS NULL THEN l.label_id END),
       ROUND(1.0 * SUM(DISTINCT b.cost_cents) / NULLIF(COUNT(DISTINCT CASE
           WHEN r.verdict = 'accept' AND x.label_id IS NULL THEN l.label_id END), 0), 2)
FROM vendors AS v
LEFT JOIN batches AS b ON b.vendor_id = v.vendor_id
LEFT JOIN labels AS l ON l.batch_id = b.batch_id
LEFT JOIN reviews AS r ON r.label_id = l.label_id
LEFT JOIN rejected AS x ON x.label_id = l.label_id
GROUP BY v.vendor_id;
