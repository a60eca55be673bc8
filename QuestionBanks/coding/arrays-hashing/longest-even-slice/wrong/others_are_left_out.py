# takes the others out, so they do not lengthen a slice; fails: test_others_lengthen_the_slice
def longest_even_slice(winners, a, b):
    counted = [(i, w) for i, w in enumerate(winners) if w == a or w == b]
    places = {0: 0}
    lead = 0
    best = (0, 0)
    longest = 0
    for stop, (i, winner) in enumerate(counted, 1):
        lead += 1 if winner == a else -1
        start = places.setdefault(lead, stop)
        if stop - start > longest:
            longest = stop - start
            best = (counted[start][0], i + 1)
    return best
