# breaks ties by the order of the loop, not by pieces; fails: test_fewest_pieces_of_equally_cheap
def cut(text, costs, unknown):
    n = len(text)
    longest = max(map(len, costs), default=1)
    best = [0] + [float("inf")] * n
    came_from = [0] * (n + 1)
    for stop in range(1, n + 1):
        for start in range(max(0, stop - longest), stop):
            piece = text[start:stop]
            if piece in costs:
                cost = costs[piece]
            elif len(piece) == 1:
                cost = unknown
            else:
                continue
            if best[start] + cost < best[stop]:
                best[stop] = best[start] + cost
                came_from[stop] = start
    pieces = []
    while n > 0:
        pieces.append(text[came_from[n]:n])
        n = came_from[n]
    return pieces[::-1]
