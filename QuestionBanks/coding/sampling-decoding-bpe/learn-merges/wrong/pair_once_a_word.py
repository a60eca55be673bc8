# counts a pair once in a word; fails: test_every_place_in_a_word_counts
from collections import Counter


def merged(pieces, pair):
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
    words = [(list(word), count) for word, count in counts.items()]
    merges = []
    while len(merges) < most:
        pairs = Counter()
        for pieces, count in words:
            for pair in set(zip(pieces, pieces[1:])):
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
