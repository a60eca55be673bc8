from collections import Counter


def merged(pieces, pair):
    """Return the pieces with each place of the pair joined, from left to right."""
    result, i = [], 0
    while i < len(pieces):
        if tuple(pieces[i:i + 2]) == pair:
            result.append(pair[0] + pair[1])
            i += 2
        else:
            result.append(pieces[i])
            i += 1
    return result


def learn(counts, most):
    """Return at most `most` merges, pairs of pieces in the order in which they are learnt."""
    words = [(list(word), count) for word, count in counts.items()]
    merges = []
    while len(merges) < most:
        pairs = Counter()
        for pieces, count in words:
            for pair in zip(pieces, pieces[1:]):
                pairs[pair] += count
        best = min(pairs, key=lambda pair: (-pairs[pair], pair), default=None)
        if best is None or pairs[best] < 2:
            break
        merges.append(best)
        words = [(merged(pieces, best), count) for pieces, count in words]
    return merges


def encode(word, merges):
    """Return the pieces of a word, merging first what was learnt first."""
    ranks = {tuple(pair): rank for rank, pair in enumerate(merges)}
    pieces = list(word)
    while True:
        known = [pair for pair in zip(pieces, pieces[1:]) if pair in ranks]
        if not known:
            return pieces
        pieces = merged(pieces, min(known, key=ranks.__getitem__))
