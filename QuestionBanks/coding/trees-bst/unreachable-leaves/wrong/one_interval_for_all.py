# hands down one interval for all features together; fails: test_features_are_apart
import math


def unreachable_leaves(nodes):
    result = []
    work = [(0, -math.inf, math.inf)]
    while work:
        node, low, high = work.pop()
        if nodes[node] is None:
            if low >= high:
                result.append(node)
            continue
        _, threshold, left, right = nodes[node]
        work.append((right, max(low, threshold), high))
        work.append((left, low, min(high, threshold)))
    return result
