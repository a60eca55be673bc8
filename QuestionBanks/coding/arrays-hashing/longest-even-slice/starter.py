def longest_even_slice(winners, a, b):
    """Return (start, stop) of the longest slice in which a and b occur equally often, the
    earliest of equally long ones, or (0, 0) if there is none."""
    raise NotImplementedError
