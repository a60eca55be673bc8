# divides the penalty by n together with the loss; fails: test_loss_and_slope_are_means
import numpy as np


def sigmoid(z):
    small = np.exp(-np.abs(z))
    return np.where(z >= 0, 1.0, small) / (1.0 + small)


def objective(x, y, weights, bias, l2):
    z = x @ weights + bias
    losses = np.logaddexp(0.0, np.where(y == 1, -z, z))
    error = sigmoid(z) - y
    loss = (losses.sum() + 0.5 * l2 * np.sum(weights ** 2)) / len(y)
    return loss, (x.T @ error + l2 * weights) / len(y), error.mean()


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
