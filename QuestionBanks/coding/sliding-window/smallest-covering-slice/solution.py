def smallest_slice(labels, needed):
    """Return (start, stop) of the shortest slice labels[start:stop] that holds at least
    needed[c] examples of every class c, the earliest of equally short ones, or None."""
    lacking = {c: count for c, count in needed.items() if count > 0}  # below 0: a surplus
    owed = sum(lacking.values())  # examples still to be found, over all classes
    if owed == 0:
        return (0, 0)
    best = None
    start = 0
    for stop, label in enumerate(labels, start=1):
        if label in lacking:
            if lacking[label] > 0:
                owed -= 1
            lacking[label] -= 1
        while owed == 0:  # the slice is enough: record it, then give up its first example
            if best is None or stop - start < best[1] - best[0]:
                best = (start, stop)
            dropped = labels[start]
            if dropped in lacking:
                lacking[dropped] += 1
                if lacking[dropped] > 0:
                    owed += 1
            start += 1
    return best
