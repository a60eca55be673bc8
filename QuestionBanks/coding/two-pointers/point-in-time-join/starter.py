def values_before(times, readings, max_age):
    """Return for each time the value of the latest reading strictly before it, or None if there
    is none or it is more than max_age older. Both lists are in ascending order of time."""
    raise NotImplementedError
