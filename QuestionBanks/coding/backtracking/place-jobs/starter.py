def place(jobs, free):
    """Return the index of a node for each job so that every node's free devices suffice, the
    first such list in the order of lists, or None if there is none."""
    raise NotImplementedError
