import numpy as np


def attention(q, k, v, mask=None, causal=False):
    """Return softmax(q k^T / sqrt(d)) v over the last two axes, looking only where mask is
    true and, if causal, at no key later than the query. Nothing to look at gives zeros."""
    queries, keys = q.shape[-2], k.shape[-2]
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])

    allowed = np.ones((queries, keys), dtype=bool)
    if causal:  # the queries are the last positions, so the diagonal ends in the lower right
        allowed = np.tril(allowed, keys - queries)
    if mask is not None:
        allowed = allowed & mask
    scores = np.where(allowed, scores, -np.inf)

    top = scores.max(axis=-1, keepdims=True)
    top = np.where(np.isneginf(top), 0.0, top)  # -inf - -inf would be nan
    weights = np.exp(scores - top)
    total = weights.sum(axis=-1, keepdims=True)
    weights = weights / np.where(total == 0.0, 1.0, total)
    return weights @ v
