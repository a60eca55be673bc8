# takes gains less than 1e-9 apart for equal; fails: test_gains_that_nearly_agree
from collections import Counter


def best_split(rows, labels, min_leaf=1):
    n = len(rows)
    if n == 0:
        return None
    unsplit = sum(c * c for c in Counter(labels).values())
    best, best_gain = None, 0.0
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
            gain = (ls / size + rs / (n - size) - unsplit / n) / n
            if gain > best_gain + 1e-9:
                best, best_gain = (f, value), gain
    return (*best, best_gain) if best else None
