# takes x < 5 for x <= 4, as if features were whole; fails: test_between_two_near_thresholds
import math


def unreachable_leaves(nodes):
    result = []
    work = [(0, {}, False)]
    while work:
        node, box, dead = work.pop()
        if nodes[node] is None:
            if dead:
                result.append(node)
            continue
        feature, threshold, left, right = nodes[node]
        low, high = box.get(feature, (-math.inf, math.inf))  # low <= x <= high
        above, below = max(low, threshold), min(high, threshold - 1)
        work.append((right, {**box, feature: (above, high)}, dead or above > high))
        work.append((left, {**box, feature: (low, below)}, dead or low > below))
    return result
