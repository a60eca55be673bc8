# leaves ignored rows a gradient; fails: test_ignored_rows_do_not_change_the_rest
import numpy as np


def softmax_cross_entropy(logits, targets, ignore_index=-100):
    counted = targets != ignore_index
    n = counted.sum()
    if n == 0:
        return 0.0, np.zeros_like(logits)
    shifted = logits - logits.max(axis=1, keepdims=True)
    exps = np.exp(shifted)
    totals = exps.sum(axis=1, keepdims=True)
    safe = np.where(counted, targets, 0)
    index = np.arange(len(targets))
    losses = np.log(totals[:, 0]) - shifted[index, safe]
    gradient = exps / totals
    gradient[index, safe] -= 1
    return float(losses[counted].sum() / n), gradient / n
