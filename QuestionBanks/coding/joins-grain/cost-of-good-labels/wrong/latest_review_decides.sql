-- takes the latest review, so a rejection can be overruled; fails: data-reviewers-disagree
WITH latest AS (
    SELECT label_id, verdict,
           ROW_NUMBER() OVER (PARTITION BY label_id ORDER BY review_id DESC) AS age
    FROM reviews
    WHERE verdict <> 'unsure'
), counted AS (
    SELECT l.batch_id, COUNT(*) AS labels,
           SUM(CASE WHEN t.verdict = 'accept' THEN 1 ELSE 0 END) AS good
    FROM labels AS l
    LEFT JOIN latest AS t ON t.label_id = l.label_id AND t.age = 1
    GROUP BY l.batch_id
)
SELECT v.vendor_id, COALESCE(SUM(b.cost_cents), 0), COALESCE(SUM(c.labels), 0),
       COALESCE(SUM(c.good), 0),
       ROUND(1.0 * SUM(b.cost_cents) / NULLIF(SUM(c.good), 0), 2)
FROM vendors AS v
LEFT JOIN batches AS b ON b.vendor_id = v.vendor_id
LEFT JOIN counted AS c ON c.batch_id = b.batch_id
GROUP BY v.vendor_id;
