# does not know the lead before the first winner; fails: test_slice_from_the_beginning
def longest_even_slice(winners, a, b):
    places = {}
    lead = 0
    best = (0, 0)
    for i, winner in enumerate(winners):
        if winner == a:
            lead += 1
        elif winner == b:
            lead -= 1
        if lead in places:
            if i - places[lead] > best[1] - best[0]:
                best = (places[lead] + 1, i + 1)
        else:
            places[lead] = i
    return best
