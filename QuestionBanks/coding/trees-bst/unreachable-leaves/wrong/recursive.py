# one call a level, so a long path exceeds the limit on recursion; fails: test_long_path
import math


def unreachable_leaves(nodes):
    box = {}
    result = []

    def visit(node, dead):
        if nodes[node] is None:
            if dead:
                result.append(node)
            return
        feature, threshold, left, right = nodes[node]
        low, high = box.get(feature, (-math.inf, math.inf))
        box[feature] = (low, min(high, threshold))
        visit(left, dead or low >= threshold)
        box[feature] = (max(low, threshold), high)
        visit(right, dead or threshold >= high)
        box[feature] = (low, high)

    visit(0, False)
    return result
