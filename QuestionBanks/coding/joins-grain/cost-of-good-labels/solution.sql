WITH judged AS (  -- one row a reviewed label
    SELECT label_id,
           MAX(verdict = 'accept') = 1 AND MAX(verdict = 'reject') = 0 AS is_good
    FROM reviews
    GROUP BY label_id
), counted AS (  -- one row a batch that has labels
    SELECT l.batch_id, COUNT(*) AS labels, SUM(j.is_good) AS good
    FROM labels AS l
    LEFT JOIN judged AS j ON j.label_id = l.label_id
    GROUP BY l.batch_id
)
SELECT v.vendor_id,
       COALESCE(SUM(b.cost_cents), 0) AS cost_cents,
       COALESCE(SUM(c.labels), 0) AS labels,
       COALESCE(SUM(c.good), 0) AS good,
       ROUND(1.0 * SUM(b.cost_cents) / NULLIF(SUM(c.good), 0), 2) AS cents_each
FROM vendors AS v
LEFT JOIN batches AS b ON b.vendor_id = v.vendor_id
LEFT JOIN counted AS c ON c.batch_id = b.batch_id
GROUP BY v.vendor_id;
