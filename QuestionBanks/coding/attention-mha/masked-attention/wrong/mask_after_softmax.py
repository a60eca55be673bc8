# masks after the softmax, weights no longer sum to one; fails: test_mask_true_means_look
import numpy as np


def attention(q, k, v, mask=None, causal=False):
    queries, keys = q.shape[-2], k.shape[-2]
    scores = q @ np.swapaxes(k, -1, -2) / np.sqrt(q.shape[-1])
    exps = np.exp(scores - scores.max(axis=-1, keepdims=True))
    weights = exps / exps.sum(axis=-1, keepdims=True)
    if causal:
        weights = weights * np.tril(np.ones((queries, keys)), keys - queries)
    if mask is not None:
        weights = weights * mask
    return weights @ v
