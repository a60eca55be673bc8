# sorts pairs of value and label, which compares labels; fails: test_labels_that_cannot_be_compared
from collections import Counter


def best_split(rows, labels, min_leaf=1):
    n = len(rows)
    if n == 0:
        return None
    unsplit = sum(c * c for c in Counter(labels).values())
    top, bottom, best = unsplit, n, None
    for f in range(len(rows[0])):
        pairs = sorted((row[f], label) for row, label in zip(rows, labels))
        left, right = Counter(), Counter(labels)
        ls, rs = 0, unsplit
        for size in range(1, n):
            value, label = pairs[size - 1]
            ls += 2 * left[label] + 1
            rs -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            if value != pairs[size][0] and size >= min_leaf and n - size >= min_leaf:
                score, scale = ls * (n - size) + rs * size, size * (n - size)
                if score * bottom > top * scale:
                    top, bottom, best = score, scale, (f, value)
    return (*best, (top / bottom - unsplit / n) / n) if best else None
