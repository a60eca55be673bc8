# counts every winner that is not a as one for b; fails: test_neither_occurs
def longest_even_slice(winners, a, b):
    places = {0: 0}
    lead = 0
    best = (0, 0)
    for stop, winner in enumerate(winners, 1):
        lead += 1 if winner == a else -1
        start = places.setdefault(lead, stop)
        if stop - start > best[1] - best[0]:
            best = (start, stop)
    return best
