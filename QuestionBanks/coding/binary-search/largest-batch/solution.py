def largest_batch(fits, cap):
    """Return the largest batch size from 1 to cap for which fits(size) is true, or 0,
    with few calls of fits and none outside 1..cap."""
    good = 0  # known to fit (nothing always fits)
    size = 1
    while size <= cap and fits(size):  # double until it fails or passes the cap
        good = size
        size *= 2
    bad = min(size, cap + 1)  # known not to fit, or not allowed
    while bad - good > 1:  # invariant: good fits, bad does not
        middle = (good + bad) // 2
        if fits(middle):
            good = middle
        else:
            bad = middle
    return good
