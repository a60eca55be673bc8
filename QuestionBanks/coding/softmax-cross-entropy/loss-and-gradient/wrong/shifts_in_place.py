# subtracts the maximum from the caller's array; fails: test_logits_are_not_changed
import numpy as np


def softmax_cross_entropy(logits, targets, ignore_index=-100):
    counted = targets != ignore_index
    n = counted.sum()
    if n == 0:
        return 0.0, np.zeros_like(logits)
    logits -= logits.max(axis=1, keepdims=True)
    exps = np.exp(logits)
    totals = exps.sum(axis=1, keepdims=True)
    rows = np.flatnonzero(counted)
    losses = np.log(totals[rows, 0]) - logits[rows, targets[rows]]
    gradient = exps / totals
    gradient[rows, targets[rows]] -= 1
    gradient[~counted] = 0
    return float(losses.sum() / n), gradient / n
