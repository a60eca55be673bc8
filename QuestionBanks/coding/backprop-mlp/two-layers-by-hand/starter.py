import numpy as np


def loss_and_gradients(params, x, y, seen):
    """Return the loss of the two-layer network with a shortcut, and a dict with its gradients
    by all parameters and by x."""
    raise NotImplementedError


def numeric_gradient(f, at, step=1e-5):
    """Return the central differences of f by each element of the array `at`."""
    raise NotImplementedError
