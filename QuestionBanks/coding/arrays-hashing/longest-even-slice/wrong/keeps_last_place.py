# keeps the last place of each lead, not the first; fails: test_lead_comes_back_often
def longest_even_slice(winners, a, b):
    places = {0: 0}
    lead = 0
    best = (0, 0)
    for stop, winner in enumerate(winners, 1):
        lead += (winner == a) - (winner == b)
        if lead in places and stop - places[lead] > best[1] - best[0]:
            best = (places[lead], stop)
        places[lead] = stop
    return best
