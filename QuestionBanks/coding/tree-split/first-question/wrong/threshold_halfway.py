# puts the threshold halfway to the next value; fails: test_example
from collections import Counter


def best_split(rows, labels, min_leaf=1):
    n = len(rows)
    if n == 0:
        return None
    unsplit = sum(c * c for c in Counter(labels).values())
    top, bottom, best = unsplit, n, None
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
            value, following = rows[order[size - 1]][f], rows[order[size]][f]
            if value == following or min(size, n - size) < min_leaf:
                continue
            score, scale = ls * (n - size) + rs * size, size * (n - size)
            if score * bottom > top * scale:
                top, bottom, best = score, scale, (f, (value + following) / 2)
    return (*best, (top / bottom - unsplit / n) / n) if best else None
