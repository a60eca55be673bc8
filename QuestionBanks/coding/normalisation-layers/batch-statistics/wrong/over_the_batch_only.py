# positions do not share their statistics; fails: test_positions_share_their_channel
import numpy as np


class ChannelNorm:
    def __init__(self, scale, shift, momentum=0.1, eps=1e-5):
        self.scale, self.shift, self.momentum, self.eps = scale, shift, momentum, eps
        self.mean, self.variance = np.zeros(len(scale)), np.ones(len(scale))

    def forward(self, x, training):
        self.wide = [1, -1] + [1] * (x.ndim - 2)
        self.training = training
        if training:
            if len(x) == 1 and (x.ndim == 2 or x.shape[2] == 1):
                raise ValueError("one value")
            mean, variance = x.mean(axis=0, keepdims=True), x.var(axis=0, keepdims=True)
            keep, over = 1 - self.momentum, tuple(range(x.ndim))[:1] + tuple(range(2, x.ndim))
            self.mean = keep * self.mean + self.momentum * x.mean(axis=over)
            self.variance = keep * self.variance + self.momentum * x.var(axis=over, ddof=1)
        else:
            mean, variance = self.mean.reshape(self.wide), self.variance.reshape(self.wide)
        self.rate = 1 / np.sqrt(variance + self.eps)
        self.normal = (x - mean) * self.rate
        return self.scale.reshape(self.wide) * self.normal + self.shift.reshape(self.wide)

    def stored(self):
        return self.mean, self.variance

    def backward(self, by_y):
        over = tuple(axis for axis in range(by_y.ndim) if axis != 1)
        g = self.scale.reshape(self.wide) * by_y
        if self.training:
            g = g - g.mean(axis=0) - self.normal * (g * self.normal).mean(axis=0)
        return g * self.rate, (by_y * self.normal).sum(axis=over), by_y.sum(axis=over)
