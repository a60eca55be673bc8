# takes the logarithm of a probability that has rounded to zero; fails: test_confident_and_wrong
import numpy as np


def softmax_cross_entropy(logits, targets, ignore_index=-100):
    counted = targets != ignore_index
    n = counted.sum()
    if n == 0:
        return 0.0, np.zeros_like(logits)
    exps = np.exp(logits - logits.max(axis=1, keepdims=True))
    probabilities = exps / exps.sum(axis=1, keepdims=True)
    rows = np.flatnonzero(counted)
    loss = -np.log(probabilities[rows, targets[rows]] + 1e-12).sum() / n
    gradient = probabilities.copy()
    gradient[rows, targets[rows]] -= 1
    gradient[~counted] = 0
    return float(loss), gradient / n
