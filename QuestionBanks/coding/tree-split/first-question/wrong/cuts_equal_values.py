# looks at a cut after every row, also between equal values; fails: test_no_cut_between_equal_values
from collections import Counter
from fractions import Fraction


def best_split(rows, labels, min_leaf=1):
    n = len(rows)
    if n == 0:
        return None
    total = Counter(labels)
    unsplit = sum(c * c for c in total.values())
    best, best_score = None, Fraction(unsplit, n)
    for f in range(len(rows[0])):
        order = sorted(range(n), key=lambda i: rows[i][f])
        left, right = Counter(), total.copy()
        ls, rs = 0, unsplit
        for size, i in enumerate(order[:-1], 1):
            ls += 2 * left[labels[i]] + 1
            rs -= 2 * right[labels[i]] - 1
            left[labels[i]] += 1
            right[labels[i]] -= 1
            if min(size, n - size) < min_leaf:
                continue
            score = Fraction(ls, size) + Fraction(rs, n - size)
            if score > best_score:
                best, best_score = (f, rows[i][f]), score
    return (*best, float((best_score - Fraction(unsplit, n)) / n)) if best else None
