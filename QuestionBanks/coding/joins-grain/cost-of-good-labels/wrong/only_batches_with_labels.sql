-- inner joins lose the cost of batches without labels; fails: data-batches-without-labels
WITH judged AS (
    SELECT label_id, MAX(verdict = 'accept') AND NOT MAX(verdict = 'reject') AS is_good
    FROM reviews
    GROUP BY label_id
), counted AS (
    SELECT l.batch_id, COUNT(*) AS labels, SUM(COALESCE(j.is_good, 0)) AS good
    FROM labels AS l
    LEFT JOIN judged AS j ON j.label_id = l.label_id
    GROUP BY l.batch_id
)
SELECT b.vendor_id, SUM(b.cost_cents), SUM(c.labels), SUM(c.good),
       ROUND(1.0 * SUM(b.cost_cents) / NULLIF(SUM(c.good), 0), 2)
FROM batches AS b
JOIN counted AS c ON c.batch_id = b.batch_id
GROUP BY b.vendor_id;
