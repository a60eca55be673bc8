# replaces the best by one that is only as long; fails: test_earliest_of_equally_long
def longest_even_slice(winners, a, b):
    places = {0: 0}
    lead = 0
    best = (0, 0)
    for stop, winner in enumerate(winners, 1):
        if winner == a:
            lead += 1
        elif winner == b:
            lead -= 1
        if lead not in places:
            places[lead] = stop
        elif stop - places[lead] >= best[1] - best[0]:
            best = (places[lead], stop)
    return best
