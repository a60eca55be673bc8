def learn(counts, most):
    """Return at most `most` merges, pairs of pieces in the order in which they are learnt."""
    raise NotImplementedError


def encode(word, merges):
    """Return the pieces of a word, merging first what was learnt first."""
    raise NotImplementedError
