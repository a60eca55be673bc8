# takes the later of two equal gains; fails: test_equal_gains_take_the_lower_threshold
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
            value = rows[order[size - 1]][f]
            if value == rows[order[size]][f] or min(size, n - size) < min_leaf:
                continue
            score, scale = ls * (n - size) + rs * size, size * (n - size)
            if score * bottom >= top * scale and score * n > unsplit * scale:
                top, bottom, best = score, scale, (f, value)
    return (*best, (top / bottom - unsplit / n) / n) if best else None
