# one call a piece, so a long text exceeds the limit on recursion; fails: test_long_text
from functools import lru_cache


def cut(text, costs, unknown):
    longest = max(map(len, costs), default=1)

    @lru_cache(None)
    def best(start):
        if start == len(text):
            return (0, 0, 0)
        options = []
        for size in range(1, min(longest, len(text) - start) + 1):
            piece = text[start:start + size]
            if piece in costs or size == 1:
                cost, count, _ = best(start + size)
                options.append((cost + costs.get(piece, unknown), count + 1, -size))
        return min(options)

    pieces = []
    start = 0
    while start < len(text):
        size = -best(start)[2]
        pieces.append(text[start:start + size])
        start += size
    return pieces
