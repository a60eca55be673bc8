# clips p before the logarithm, which caps the loss; fails: test_confident_and_wrong
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def objective(x, y, weights, bias, l2):
    z = x @ weights + bias
    p = sigmoid(z)
    safe = np.clip(p, 1e-15, 1 - 1e-15)
    losses = -(y * np.log(safe) + (1 - y) * np.log(1 - safe))
    error = p - y
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
