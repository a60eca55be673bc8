# keeps pieces in a string and replaces text; fails: test_borders_of_pieces_are_respected
from collections import Counter


def merged(pieces, pair):
    text = " ".join(pieces)
    return text.replace(" ".join(pair), "".join(pair)).split(" ")


def learn(counts, most):
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
    ranks = {tuple(pair): rank for rank, pair in enumerate(merges)}
    pieces = list(word)
    while True:
        known = [pair for pair in zip(pieces, pieces[1:]) if pair in ranks]
        if not known:
            return pieces
        pieces = merged(pieces, min(known, key=ranks.__getitem__))
