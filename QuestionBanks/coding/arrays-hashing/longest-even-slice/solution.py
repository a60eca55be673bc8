def longest_even_slice(winners, a, b):
    """Return (start, stop) of the longest slice in which a and b occur equally often, the
    earliest of equally long ones, or (0, 0) if there is none."""
    first_place = {0: 0}  # lead of a over b -> number of winners read when it was first met
    lead = 0
    best_start, best_stop = 0, 0
    for stop, winner in enumerate(winners, start=1):
        if winner == a:
            lead += 1
        elif winner == b:
            lead -= 1
        start = first_place.setdefault(lead, stop)
        if stop - start > best_stop - best_start:
            best_start, best_stop = start, stop
    return best_start, best_stop
