def cut(text, costs, unknown):
    """Return the cheapest list of pieces that joined give text; of equally cheap ones that with
    the fewest pieces, then that with the longest first piece, second piece, and so on."""
    longest = max(map(len, costs), default=1)
    # best[i]: (cost, pieces, -length of the first piece) of the best way to cut text[i:]
    best = [None] * len(text) + [(0, 0, 0)]
    for start in reversed(range(len(text))):
        options = []
        if text[start] not in costs:
            cost, pieces, _ = best[start + 1]
            options.append((unknown + cost, 1 + pieces, -1))
        for stop in range(start + 1, min(start + longest, len(text)) + 1):
            own = costs.get(text[start:stop])
            if own is not None:
                cost, pieces, _ = best[stop]
                options.append((own + cost, 1 + pieces, start - stop))
        best[start] = min(options)

    result, start = [], 0
    while start < len(text):
        stop = start - best[start][2]
        result.append(text[start:stop])
        start = stop
    return result
