# divides by the size of an empty cluster; fails: test_empty_cluster_takes_farthest_point
def kmeans(points, centres, max_iter=100):
    centres = [list(centre) for centre in centres]
    size = len(points[0])

    def assign():
        labels = []
        for point in points:
            to_each = [sum((x - y) ** 2 for x, y in zip(point, c)) for c in centres]
            labels.append(to_each.index(min(to_each)))
        return labels

    for _ in range(max_iter):
        labels = assign()
        sums = [[0.0] * size for _ in centres]
        counts = [0] * len(centres)
        for point, label in zip(points, labels):
            counts[label] += 1
            for axis in range(size):
                sums[label][axis] += point[axis]
        new = [[total / counts[j] for total in sums[j]] for j in range(len(centres))]
        if new == centres:
            break
        centres = new
    return centres, assign()
