# compares gains as floats, so rounding settles ties and makes gains; fails: test_nothing_to_gain
from collections import Counter


def best_split(rows, labels, min_leaf=1):
    n = len(rows)
    if n == 0:
        return None
    unsplit = sum(c * c for c in Counter(labels).values())
    whole = 1 - sum((c / n) ** 2 for c in Counter(labels).values())
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
            a = 1 - ls / size ** 2
            b = 1 - rs / (n - size) ** 2
            gain = whole - size / n * a - (n - size) / n * b
            if gain > best_gain:
                best, best_gain = (f, value), gain
    return (*best, best_gain) if best else None
