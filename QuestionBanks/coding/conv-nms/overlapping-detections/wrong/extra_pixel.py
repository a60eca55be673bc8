# counts pixels, one more on each side; fails: test_area_has_no_extra_pixel
def keep_detections(boxes, scores, classes, overlap, least=0.0, most=None):
    order = [i for i in range(len(boxes)) if scores[i] >= least]
    order.sort(key=lambda i: -scores[i])  # stable, so the lower index comes first
    kept, by_class = [], {}
    for i in order:
        if most is not None and len(kept) == most:
            break
        rivals = by_class.setdefault(classes[i], [])
        if not any(overlaps(boxes[i], rival, overlap) for rival in rivals):
            kept.append(i)
            rivals.append(boxes[i])
    return kept


def overlaps(a, b, bound):
    width = max(0, min(a[2], b[2]) - max(a[0], b[0]) + 1)
    height = max(0, min(a[3], b[3]) - max(a[1], b[1]) + 1)
    intersection = width * height
    union = area(a) + area(b) - intersection
    if union == 0:
        return tuple(a) == tuple(b) and bound < 1
    return intersection > bound * union


def area(box):
    return (box[2] - box[0] + 1) * (box[3] - box[1] + 1)
