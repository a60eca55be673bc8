# takes an interval from 5 up to 5 for possible; fails: test_same_threshold_again
import math


def unreachable_leaves(nodes):
    result = []
    work = [(0, {})]
    while work:
        node, box = work.pop()
        if nodes[node] is None:
            if any(low > high for low, high in box.values()):
                result.append(node)
            continue
        feature, threshold, left, right = nodes[node]
        low, high = box.get(feature, (-math.inf, math.inf))
        work.append((right, {**box, feature: (max(low, threshold), high)}))
        work.append((left, {**box, feature: (low, min(high, threshold))}))
    return result
