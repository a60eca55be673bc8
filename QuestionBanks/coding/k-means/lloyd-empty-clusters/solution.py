import heapq


def squared_distance(a, b):
    return sum((x - y) ** 2 for x, y in zip(a, b))


def assign(points, centres):
    """Return the index of the nearest centre of each point (the lowest of equally near ones)
    and the squared distance to it."""
    labels, distances = [], []
    for point in points:
        to_each = [squared_distance(point, centre) for centre in centres]
        nearest = min(to_each)
        labels.append(to_each.index(nearest))
        distances.append(nearest)
    return labels, distances


def update(points, labels, distances, k):
    members = [[] for _ in range(k)]
    for point, label in zip(points, labels):
        members[label].append(point)
    # Farthest first; nlargest() keeps equally far points in order of index.
    empty = sum(not cluster for cluster in members)
    farthest = iter(heapq.nlargest(empty, range(len(points)), key=distances.__getitem__))
    centres = []
    for cluster in members:
        if cluster:
            centres.append([sum(column) / len(cluster) for column in zip(*cluster)])
        else:
            centres.append(list(points[next(farthest)]))
    return centres


def kmeans(points, centres, max_iter=100):
    """Run k-means from the given centres and return (centres, labels).
    A cluster left without points moves to the point farthest from its own centre."""
    centres = [list(centre) for centre in centres]
    for _ in range(max_iter):
        labels, distances = assign(points, centres)
        moved = update(points, labels, distances, len(centres))
        settled = moved == centres
        centres = moved
        if settled:
            break
    labels, _ = assign(points, centres)  # labels that belong to the centres returned
    return centres, labels
