# filled from the left, it prefers long last pieces; fails: test_longest_first_piece_of_equally_many
def cut(text, costs, unknown):
    n = len(text)
    longest = max(map(len, costs), default=1)
    best = [(0, 0)] + [(float("inf"), 0)] * n
    came_from = [0] * (n + 1)
    for stop in range(1, n + 1):
        for start in range(max(0, stop - longest), stop):
            piece = text[start:stop]
            if piece not in costs and len(piece) > 1:
                continue
            cost = costs.get(piece, unknown)
            option = (best[start][0] + cost, best[start][1] + 1)
            if option < best[stop]:
                best[stop] = option
                came_from[stop] = start
    pieces = []
    while n > 0:
        pieces.append(text[came_from[n]:n])
        n = came_from[n]
    return pieces[::-1]
