# labels of the round before; fails: test_labels_belong_to_the_centres_returned
import math


def kmeans(points, centres, max_iter=100):
    centres = [list(centre) for centre in centres]
    labels = [0] * len(points)
    for _ in range(max_iter):
        gaps = []
        for i, point in enumerate(points):
            to_each = [math.dist(point, centre) for centre in centres]
            labels[i] = to_each.index(min(to_each))
            gaps.append(min(to_each))
        farthest = sorted(range(len(points)), key=lambda i: -gaps[i])
        new = []
        for j in range(len(centres)):
            mine = [p for p, label in zip(points, labels) if label == j]
            if mine:
                new.append([sum(c) / len(mine) for c in zip(*mine)])
            else:
                new.append(list(points[farthest.pop(0)]))
        if new == centres:
            break
        centres = new
    return centres, labels
