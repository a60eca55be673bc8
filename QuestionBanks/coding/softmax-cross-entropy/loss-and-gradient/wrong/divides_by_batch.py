# divides by all rows, ignored ones included; fails: test_ignored_rows
import numpy as np


def softmax_cross_entropy(logits, targets, ignore_index=-100):
    counted = targets != ignore_index
    shifted = logits - logits.max(axis=1, keepdims=True)
    exps = np.exp(shifted)
    totals = exps.sum(axis=1, keepdims=True)
    rows = np.flatnonzero(counted)
    losses = np.log(totals[rows, 0]) - shifted[rows, targets[rows]]
    gradient = exps / totals
    gradient[rows, targets[rows]] -= 1
    gradient[~counted] = 0
    return float(losses.sum() / len(targets)), gradient / len(targets)
