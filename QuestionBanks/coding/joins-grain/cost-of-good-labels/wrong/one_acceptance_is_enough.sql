-- a label that was accepted and also rejected counts as good; fails: data-reviewers-disagree
WITH counted AS (
    SELECT l.batch_id, COUNT(*) AS labels,
           SUM(EXISTS (SELECT 1 FROM reviews AS r
                       WHERE r.label_id = l.label_id AND r.verdict = 'accept')) AS good
    FROM labels AS l
    GROUP BY l.batch_id
)
SELECT v.vendor_id, COALESCE(SUM(b.cost_cents), 0), COALESCE(SUM(c.labels), 0),
       COALESCE(SUM(c.good), 0),
       ROUND(1.0 * SUM(b.cost_cents) / NULLIF(SUM(c.good), 0), 2)
FROM vendors AS v
LEFT JOIN batches AS b ON b.vendor_id = v.vendor_id
LEFT JOIN counted AS c ON c.batch_id = b.batch_id
GROUP BY v.vendor_id;
