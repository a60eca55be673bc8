# the snapshot holds the lists in use; fails: test_snapshot_does_not_change_later
import math


class AdamW:
    def __init__(self, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01, no_decay=()):
        self.beta1, self.beta2, self.eps = beta1, beta2, eps
        self.weight_decay, self.no_decay = weight_decay, no_decay
        self.t, self.m, self.v = {}, {}, {}

    def step(self, params, grads, lr):
        new = {}
        for name, values in params.items():
            grad = grads.get(name)
            new[name] = list(values)
            if grad is None:
                continue
            t = self.t[name] = self.t.get(name, 0) + 1
            m = self.m.setdefault(name, [0.0] * len(values))
            v = self.v.setdefault(name, [0.0] * len(values))
            decay = 0.0 if name in self.no_decay else self.weight_decay
            for i, g in enumerate(grad):
                m[i] = self.beta1 * m[i] + (1 - self.beta1) * g
                v[i] = self.beta2 * v[i] + (1 - self.beta2) * g * g
                update = m[i] / (1 - self.beta1 ** t)
                update /= math.sqrt(v[i] / (1 - self.beta2 ** t)) + self.eps
                new[name][i] -= lr * decay * values[i] + lr * update
        return new

    def state(self):
        return {"t": dict(self.t), "m": dict(self.m), "v": dict(self.v)}

    def load(self, state):
        self.t, self.m, self.v = (dict(state[key]) for key in "tmv")
