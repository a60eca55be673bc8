# leaves out the division by the square root of the key size; fails: test_scale
import numpy as np


def attention(q, k, v, mask=None, causal=False):
    queries, keys = q.shape[-2], k.shape[-2]
    scores = q @ np.swapaxes(k, -1, -2)
    allowed = np.ones((queries, keys), dtype=bool)
    if causal:
        allowed = np.tril(allowed, keys - queries)
    if mask is not None:
        allowed = allowed & mask
    scores = np.where(allowed, scores, -np.inf)
    top = scores.max(axis=-1, keepdims=True)
    exps = np.exp(scores - np.where(np.isfinite(top), top, 0.0))
    total = exps.sum(axis=-1, keepdims=True)
    return exps / np.where(total == 0, 1, total) @ v
