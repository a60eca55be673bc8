def bottleneck_counts(speeds):
    """Return for each stage the number of contiguous stretches in which it is the slowest, or
    the first of the slowest."""
    raise NotImplementedError
