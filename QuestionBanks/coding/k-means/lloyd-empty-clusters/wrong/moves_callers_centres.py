# updates the centres it was given in place; fails: test_arguments_are_not_changed
import math


def kmeans(points, centres, max_iter=100):
    def assign():
        labels, gaps = [], []
        for point in points:
            to_each = [math.dist(point, centre) for centre in centres]
            labels.append(to_each.index(min(to_each)))
            gaps.append(min(to_each))
        return labels, gaps

    for _ in range(max_iter):
        labels, gaps = assign()
        farthest = sorted(range(len(points)), key=lambda i: -gaps[i])
        before = list(centres)
        for j in range(len(centres)):
            mine = [p for p, label in zip(points, labels) if label == j]
            if mine:
                centres[j] = [sum(c) / len(mine) for c in zip(*mine)]
            else:
                centres[j] = list(points[farthest.pop(0)])
        if centres == before:
            break
    return centres, assign()[0]
