def smallest_slice(labels, needed):
    """Return (start, stop) of the shortest slice labels[start:stop] that holds at least
    needed[c] examples of every class c, the earliest of equally short ones, or None."""
    raise NotImplementedError
