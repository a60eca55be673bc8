import math


def unreachable_leaves(nodes):
    """Return the indices of the leaves of a decision tree that no row can reach, from left to
    right. nodes[0] is the root, a leaf is None, a split (feature, threshold, left, right)."""
    anything = (-math.inf, math.inf)
    box = {}  # feature -> (low, high) with low <= x < high, for the node being visited
    unreachable = []
    # What is left to do, last first: set the bounds of a feature, then visit a node, if any.
    work = [(None, anything, 0, True)]
    while work:
        feature, (low, high), node, reachable = work.pop()
        box[feature] = (low, high)
        if node is None:
            continue
        reachable = reachable and low < high
        if nodes[node] is not None:
            feature, threshold, left, right = nodes[node]
            low, high = box.get(feature, anything)
            work.append((feature, (low, high), None, reachable))  # as it was, when all is done
            work.append((feature, (max(low, threshold), high), right, reachable))
            work.append((feature, (low, min(high, threshold)), left, reachable))
        elif not reachable:
            unreachable.append(node)
    return unreachable
