# hides with a finite score that others undercut; fails: test_visible_scores_are_very_low
import numpy as np


def attention(q, k, v, mask=None, causal=False):
    queries, keys = q.shape[-2], k.shape[-2]
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
    allowed = np.ones(scores.shape, dtype=bool)
    if causal:
        allowed &= np.tril(np.ones((queries, keys), dtype=bool), keys - queries)
    if mask is not None:
        allowed &= mask
    scores = np.where(allowed, scores, -1e4)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    out = exps / exps.sum(axis=-1, keepdims=True) @ v
    return np.where(allowed.any(axis=-1, keepdims=True), out, 0.0)
