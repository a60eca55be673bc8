# takes the plain mean of both impurities; fails: test_sides_are_weighted_by_their_size
from collections import Counter


def best_split(rows, labels, min_leaf=1):
    n = len(rows)
    if n == 0:
        return None
    unsplit = sum(c * c for c in Counter(labels).values())
    best, best_gain = None, 1e-12
    for f in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][f])
        left, right = Counter(), Counter(labels)
        ls, rs = 0, unsplit
        for size in range(1, n):
            label = labels[order[size - 1]]
            ls += 2 * left[label] + 1
            rs -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            value = rows[order[size - 1]][f]
            if value == rows[order[size]][f] or min(size, n - size) < min_leaf:
                continue
            sides = (1 - ls / size ** 2 + 1 - rs / (n - size) ** 2) / 2
            gain = 1 - unsplit / n ** 2 - sides
            if gain > best_gain + 1e-12:
                best, best_gain = (f, value), gain
    return (*best, best_gain) if best else None
