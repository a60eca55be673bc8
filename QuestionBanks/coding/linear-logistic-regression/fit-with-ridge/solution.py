import numpy as np


def objective(x, y, weights, bias, l2):
    """Return the mean log loss plus l2 / 2 times the squared weights, its gradient by the
    weights, and its derivative by the bias."""
    z = x @ weights + bias
    small = np.exp(-np.abs(z))  # never overflows
    losses = np.maximum(z, 0.0) - y * z + np.log1p(small)
    p = np.where(z >= 0, 1.0, small) / (1.0 + small)
    error = p - y
    loss = losses.mean() + 0.5 * l2 * (weights @ weights)
    return float(loss), x.T @ error / len(y) + l2 * weights, float(error.mean())


def fit(x, y, lr, steps, l2=0.0, tol=0.0):
    """Minimise the objective by gradient descent from zeros; return (weights, bias, losses)."""
    weights, bias = np.zeros(x.shape[1]), 0.0
    loss, slope, bias_slope = objective(x, y, weights, bias, l2)
    losses = [loss]
    for _ in range(steps):
        if max(np.abs(slope).max(), abs(bias_slope)) <= tol:
            break
        weights = weights - lr * slope
        bias = bias - lr * bias_slope
        loss, slope, bias_slope = objective(x, y, weights, bias, l2)
        losses.append(loss)
    return weights, bias, losses
