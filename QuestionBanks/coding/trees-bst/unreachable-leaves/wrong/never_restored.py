# splits on the left still bound the right; fails: test_bounds_of_the_left_do_not_reach_the_right
import math


def unreachable_leaves(nodes):
    low, high = {}, {}
    result = []
    work = [(0, None, None, None, False)]
    while work:
        node, feature, threshold, side, dead = work.pop()
        if side == "left":
            high[feature] = min(high.get(feature, math.inf), threshold)
        elif side == "right":
            low[feature] = max(low.get(feature, -math.inf), threshold)
        if side and low.get(feature, -math.inf) >= high.get(feature, math.inf):
            dead = True
        if nodes[node] is None:
            if dead:
                result.append(node)
            continue
        feature, threshold, left, right = nodes[node]
        work.append((right, feature, threshold, "right", dead))
        work.append((left, feature, threshold, "left", dead))
    return result
