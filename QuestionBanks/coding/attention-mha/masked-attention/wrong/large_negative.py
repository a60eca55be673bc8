# adds -1e9, so a row with nothing to see averages v; fails: test_nothing_to_look_at
import numpy as np


def attention(q, k, v, mask=None, causal=False):
    queries, keys = q.shape[-2], k.shape[-2]
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
    if causal:
        scores = scores + np.where(np.tril(np.ones((queries, keys)), keys - queries), 0, -1e9)
    if mask is not None:
        scores = scores + np.where(mask, 0, -1e9)
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    return exps / exps.sum(axis=-1, keepdims=True) @ v
