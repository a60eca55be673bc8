# merges the leftmost pair that is known; fails: test_encode_takes_what_was_learnt_first
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
        pieces = merged(pieces, known[0])
