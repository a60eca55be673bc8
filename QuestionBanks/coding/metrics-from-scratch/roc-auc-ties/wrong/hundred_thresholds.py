# tries fixed thresholds between 0 and 1; fails: test_scores_outside_unit_interval
def roc_auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("one class only")
    curve = [(0.0, 0.0)]
    for step in range(100, -1, -1):
        threshold = step / 100
        tp = sum(1 for y, s in zip(labels, scores) if y == 1 and s >= threshold)
        fp = sum(1 for y, s in zip(labels, scores) if y == 0 and s >= threshold)
        curve.append((fp / negatives, tp / positives))
    curve.append((1.0, 1.0))
    return sum((x1 - x0) * (y0 + y1) / 2 for (x0, y0), (x1, y1) in zip(curve, curve[1:]))
