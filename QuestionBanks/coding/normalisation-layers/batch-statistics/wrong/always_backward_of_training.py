# subtracts the means in both modes; fails: test_backward_outside_training
import numpy as np


def to_rows(x):
    return np.moveaxis(x, 1, -1).reshape(-1, x.shape[1])


def from_rows(rows, shape):
    return np.moveaxis(rows.reshape(shape[0], *shape[2:], shape[1]), -1, 1)


class ChannelNorm:

    def __init__(self, scale, shift, momentum=0.1, eps=1e-5):
        self.scale, self.shift = np.array(scale, dtype=float), np.array(shift, dtype=float)
        self.momentum, self.eps = momentum, eps
        self.mean, self.variance = np.zeros(self.scale.shape), np.ones(self.scale.shape)

    def forward(self, x, training):
        rows = to_rows(x)
        mean, variance = self.mean, self.variance
        if training:
            m = len(rows)
            if m == 1:
                raise ValueError("one value has no variance")
            mean = rows.mean(axis=0)
            variance = ((rows - mean) ** 2).mean(axis=0)
            self.mean = self.moved(self.mean, mean)
            self.variance = self.moved(self.variance, variance * m / (m - 1))
        self.training = training
        self.rate = 1.0 / np.sqrt(variance + self.eps)
        self.normal = (rows - mean) * self.rate
        return from_rows(self.scale * self.normal + self.shift, x.shape)

    def moved(self, stored, new):
        return (1 - self.momentum) * stored + self.momentum * new

    def stored(self):
        return self.mean.copy(), self.variance.copy()

    def backward(self, by_y):
        rows = to_rows(by_y)
        by_scale, by_shift = (rows * self.normal).sum(axis=0), rows.sum(axis=0)
        by_x = self.scale * rows
        common = by_x.mean(axis=0) + self.normal * (by_x * self.normal).mean(axis=0)
        by_x = by_x - common
        return from_rows(by_x * self.rate, by_y.shape), by_scale, by_shift
