# charges unknown for a known character if that is less; fails: test_known_character_keeps_its_cost
def cut(text, costs, unknown):
    n = len(text)
    longest = max(map(len, costs), default=1)
    best = [(0, 0, 0)] * (n + 1)
    for i in range(n - 1, -1, -1):
        best[i] = (unknown + best[i + 1][0], 1 + best[i + 1][1], -1)
        for size in range(1, min(longest, n - i) + 1):
            piece = text[i:i + size]
            if piece in costs:
                cost, count, _ = best[i + size]
                best[i] = min(best[i], (cost + costs[piece], count + 1, -size))
    pieces = []
    i = 0
    while i < n:
        size = -best[i][2]
        pieces.append(text[i:i + size])
        i += size
    return pieces
