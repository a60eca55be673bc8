# gives every empty cluster the same farthest point; fails: test_two_empty_clusters_take_two_points
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

    for _ in range(max_iter):
        labels, gaps = assign()
        new = []
        for j in range(len(centres)):
            mine = [p for p, label in zip(points, labels) if label == j]
            if mine:
                new.append([sum(c) / len(mine) for c in zip(*mine)])
            else:
                new.append(list(points[gaps.index(max(gaps))]))
        if new == centres:
            break
        centres = new
    return centres, assign()[0]
