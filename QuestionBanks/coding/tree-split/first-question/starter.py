def best_split(rows, labels, min_leaf=1):
    """Return (feature, threshold, gain) of the split with the largest decrease of impurity,
    or None if no allowed split has any."""
    raise NotImplementedError
