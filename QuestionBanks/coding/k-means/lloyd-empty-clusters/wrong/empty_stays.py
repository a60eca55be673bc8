# leaves an empty cluster where it was; fails: test_empty_cluster_takes_farthest_point
import math


def kmeans(points, centres, max_iter=100):
    centres = [list(centre) for centre in centres]

    def assign():
        return [min(range(len(centres)), key=lambda j: math.dist(point, centres[j]))
                for point in points]

    for _ in range(max_iter):
        labels = assign()
        new = []
        for j, centre in enumerate(centres):
            mine = [p for p, label in zip(points, labels) if label == j]
            new.append([sum(c) / len(mine) for c in zip(*mine)] if mine else centre)
        if new == centres:
            break
        centres = new
    return centres, assign()
