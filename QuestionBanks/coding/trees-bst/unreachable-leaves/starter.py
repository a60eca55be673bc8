def unreachable_leaves(nodes):
    """Return the indices of the leaves of a decision tree that no row can reach, from left to
    right. nodes[0] is the root, a leaf is None, a split (feature, threshold, left, right)."""
    raise NotImplementedError
