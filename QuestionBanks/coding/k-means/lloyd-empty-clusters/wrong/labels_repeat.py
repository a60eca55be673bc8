# stops when labels repeat, though a centre still moves; fails: test_equal_labels_are_not_settled
import math


def kmeans(points, centres, max_iter=100):
    centres = [list(centre) for centre in centres]

    def assign():
        labels, gaps = [], []
        for point in points:
            to_each = [math.dist(point, centre) for centre in centres]
            labels.append(to_each.index(min(to_each)))
            gaps.append(min(to_each))
        return labels, gaps

    before = None
    for _ in range(max_iter):
        labels, gaps = assign()
        if labels == before:
            break
        before = labels
        farthest = sorted(range(len(points)), key=lambda i: -gaps[i])
        new = []
        for j in range(len(centres)):
            mine = [p for p, label in zip(points, labels) if label == j]
            if mine:
                new.append([sum(c) / len(mine) for c in zip(*mine)])
            else:
                new.append(list(points[farthest.pop(0)]))
        centres = new
    return centres, assign()[0]
