import numpy as np


def objective(x, y, weights, bias, l2):
    """Return the mean log loss plus l2 / 2 times the squared weights, its gradient by the
    weights, and its derivative by the bias."""
    raise NotImplementedError


def fit(x, y, lr, steps, l2=0.0, tol=0.0):
    """Minimise the objective by gradient descent from zeros; return (weights, bias, losses)."""
    raise NotImplementedError
