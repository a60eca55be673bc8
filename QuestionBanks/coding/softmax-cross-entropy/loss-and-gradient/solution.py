import numpy as np


def softmax_cross_entropy(logits, targets, ignore_index=-100):
    """Return (loss, gradient): the mean cross-entropy over the rows whose target is not
    ignore_index, as a float, and its gradient with respect to logits."""
    logits = np.asarray(logits, dtype=np.float64)
    targets = np.asarray(targets)
    counted = targets != ignore_index
    n = int(counted.sum())
    if n == 0:
        return 0.0, np.zeros_like(logits)

    shifted = logits - logits.max(axis=1, keepdims=True)  # every row's largest is now 0
    exps = np.exp(shifted)  # at most 1, so no overflow
    totals = exps.sum(axis=1, keepdims=True)  # at least 1, so the logarithm is safe

    rows = np.flatnonzero(counted)
    right = targets[rows]
    losses = np.log(totals[rows, 0]) - shifted[rows, right]

    gradient = exps / totals  # softmax - one-hot, over the number of rows that count
    gradient[rows, right] -= 1.0
    gradient[~counted] = 0.0
    return float(losses.sum() / n), gradient / n
