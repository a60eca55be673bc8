# returns the leaves by index, not from left to right in the tree; fails: test_from_left_to_right
import math


def unreachable_leaves(nodes):
    low, high = {}, {}
    result = set()
    work = [("visit", 0, False)]
    while work:
        task, *rest = work.pop()
        if task == "bounds":
            feature, low[feature], high[feature] = rest
            continue
        node, dead = rest
        if nodes[node] is None:
            if dead:
                result.add(node)
            continue
        feature, threshold, left, right = nodes[node]
        a, b = low.get(feature, -math.inf), high.get(feature, math.inf)
        work.append(("bounds", feature, a, b))
        work.append(("visit", right, dead or threshold >= b))
        work.append(("bounds", feature, max(a, threshold), b))
        work.append(("visit", left, dead or a >= threshold))
        work.append(("bounds", feature, a, min(b, threshold)))
    return sorted(result)
