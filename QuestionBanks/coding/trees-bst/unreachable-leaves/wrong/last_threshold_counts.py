# replaces a bound by a wider one further down; fails: test_wider_split_does_not_open_again
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
        low, high = box.get(feature, (-math.inf, math.inf))
        work.append((right, {**box, feature: (threshold, high)}, dead or threshold >= high))
        work.append((left, {**box, feature: (low, threshold)}, dead or threshold <= low))
    return result
