# tries the whole vocabulary at each position; fails: test_large_vocabulary
def cut(text, costs, unknown):
    n = len(text)
    best = [(0, 0, 0)] * (n + 1)
    for i in range(n - 1, -1, -1):
        options = []
        if text[i] not in costs:
            options.append((unknown + best[i + 1][0], 1 + best[i + 1][1], -1))
        for piece, own in costs.items():
            if text.startswith(piece, i):
                cost, count, _ = best[i + len(piece)]
                options.append((own + cost, 1 + count, -len(piece)))
        best[i] = min(options)
    pieces = []
    i = 0
    while i < n:
        size = -best[i][2]
        pieces.append(text[i:i + size])
        i += size
    return pieces
