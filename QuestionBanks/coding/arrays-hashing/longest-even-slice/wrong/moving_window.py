# moves the start on as soon as one side leads; fails: test_whole_log
def longest_even_slice(winners, a, b):
    start = 0
    lead = 0
    best = (0, 0)
    for stop, winner in enumerate(winners, 1):
        lead += (winner == a) - (winner == b)
        while lead != 0:
            lead -= (winners[start] == a) - (winners[start] == b)
            start += 1
        if stop - start > best[1] - best[0]:
            best = (start, stop)
    return best
