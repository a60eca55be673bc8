-- good means not rejected, so labels that nobody accepted count; fails: data-reviewers-disagree
WITH judged AS (
    SELECT label_id, MAX(verdict = 'reject') = 0 AS is_good
    FROM reviews
    GROUP BY label_id
), counted AS (
    SELECT l.batch_id, COUNT(*) AS labels, SUM(COALESCE(j.is_good, 0)) AS good
    FROM labels AS l
    LEFT JOIN judged AS j ON j.label_id = l.label_id
    GROUP BY l.batch_id
)
SELECT v.vendor_id, COALESCE(SUM(b.cost_cents), 0), COALESCE(SUM(c.labels), 0),
       COALESCE(SUM(c.good), 0),
       ROUND(1.0 * SUM(b.cost_cents) / NULLIF(SUM(c.good), 0), 2)
FROM vendors AS v
LEFT JOIN batches AS b ON b.vendor_id = v.vendor_id
LEFT JOIN counted AS c ON c.batch_id = b.batch_id
GROUP BY v.vendor_id;
