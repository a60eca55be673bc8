# subtracts one maximum for the whole batch; fails: test_rows_do_not_disturb_each_other
import numpy as np


def softmax_cross_entropy(logits, targets, ignore_index=-100):
    counted = targets != ignore_index
    n = counted.sum()
    if n == 0:
        return 0.0, np.zeros_like(logits)
    shifted = logits - logits.max()
    exps = np.exp(shifted)
    totals = exps.sum(axis=1, keepdims=True)
    rows = np.flatnonzero(counted)
    losses = np.log(totals[rows, 0]) - shifted[rows, targets[rows]]
    gradient = exps / totals
    gradient[rows, targets[rows]] -= 1
    gradient[~counted] = 0
    return float(losses.sum() / n), gradient / n
