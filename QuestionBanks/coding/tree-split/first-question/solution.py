from collections import Counter


def best_split(rows, labels, min_leaf=1):
    """Return (feature, threshold, gain) of the split with the largest decrease of impurity,
    or None if no allowed split has any."""
    n = len(rows)
    if n == 0:
        return None
    total = Counter(labels)
    unsplit = sum(count * count for count in total.values())
    top, bottom, best = unsplit, n, None  # the best score so far is top / bottom

    for feature in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][feature])
        left, right = Counter(), Counter(total)
        left_squares, right_squares = 0, unsplit
        for size in range(1, n):
            label = labels[order[size - 1]]
            left_squares += 2 * left[label] + 1
            right_squares -= 2 * right[label] - 1
            left[label] += 1
            right[label] -= 1
            value = rows[order[size - 1]][feature]
            if value == rows[order[size]][feature] or not min_leaf <= size <= n - min_leaf:
                continue
            score, scale = left_squares * (n - size) + right_squares * size, size * (n - size)
            if score * bottom > top * scale:
                top, bottom, best = score, scale, (feature, value)

    if best is None:
        return None
    return *best, (top * n - unsplit * bottom) / (bottom * n * n)
