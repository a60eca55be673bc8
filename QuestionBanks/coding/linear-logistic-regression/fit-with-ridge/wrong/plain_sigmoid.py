# exponentiates minus z, which overflows for very negative z; fails: test_no_warnings
import numpy as np


def sigmoid(z):
    return 1.0 / (1.0 + np.exp(-z))


def objective(x, y, weights, bias, l2):
    z = x @ weights + bias
    losses = np.logaddexp(0.0, np.where(y == 1, -z, z))
    error = sigmoid(z) - y
    loss = losses.mean() + 0.5 * l2 * np.sum(weights ** 2)
    return loss, x.T @ error / len(y) + l2 * weights, error.mean()


def fit(x, y, lr, steps, l2=0.0, tol=0.0):
    weights, bias = np.zeros(x.shape[1]), 0.0
    losses = [objective(x, y, weights, bias, l2)[0]]
    for _ in range(steps):
        _, slope, bias_slope = objective(x, y, weights, bias, l2)
        if max(np.max(np.abs(slope)), abs(bias_slope)) <= tol:
            break
        weights = weights - lr * slope
        bias = bias - lr * bias_slope
        losses.append(objective(x, y, weights, bias, l2)[0])
    return weights, bias, losses
