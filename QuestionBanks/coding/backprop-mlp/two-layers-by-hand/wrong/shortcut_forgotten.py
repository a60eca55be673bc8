# leaves the shortcut out of the gradient by x; fails: test_all_sizes_different
import numpy as np


def loss_and_gradients(params, x, y, seen):
    w1, w2, s = params["w1"], params["w2"], params["s"]
    before = x @ w1 + params["b1"]
    hidden = np.maximum(before, 0.0)
    out = hidden @ w2 + params["b2"] + x @ s

    count = max(int(np.sum(seen)), 1)  # with nothing seen all errors are 0
    error = np.where(seen, out - y, 0.0)
    loss = float(np.sum(error * error) / (2 * count))

    by_out = error / count  # (n, k)
    by_before = np.where(before > 0, by_out @ w2.T, 0.0)  # (n, h)
    return loss, {
        "w1": x.T @ by_before,
        "b1": by_before.sum(axis=0),
        "w2": hidden.T @ by_out,
        "b2": by_out.sum(axis=0),
        "s": x.T @ by_out,
        "x": by_before @ w1.T,
    }


def numeric_gradient(f, at, step=1e-5):
    point = np.array(at, dtype=float)
    gradient = np.zeros(point.shape)
    for index in np.ndindex(point.shape):
        middle = point[index]
        point[index] = middle + step
        up = f(point.copy())
        point[index] = middle - step
        down = f(point.copy())
        point[index] = middle
        gradient[index] = (up - down) / (2 * step)
    return gradient
