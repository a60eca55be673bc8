# saves one count of steps for all parameters; fails: test_resumed_counts_stay_apart
import math


class AdamW:

    def __init__(self, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01, no_decay=()):
        self.beta1, self.beta2, self.eps = beta1, beta2, eps
        self.weight_decay, self.no_decay = weight_decay, frozenset(no_decay)
        self.moments = {}  # name -> (updates so far, m, v)

    def step(self, params, grads, lr):
        return {name: self.moved(name, values, grads.get(name), lr)
                for name, values in params.items()}

    def moved(self, name, values, grad, lr):
        if grad is None:
            return list(values)
        zeros = [0.0] * len(values)
        t, m, v = self.moments.get(name, (0, zeros, zeros))
        t += 1
        m = [self.beta1 * a + (1 - self.beta1) * g for a, g in zip(m, grad)]
        v = [self.beta2 * a + (1 - self.beta2) * g * g for a, g in zip(v, grad)]
        self.moments[name] = (t, m, v)

        shrink = lr * (0.0 if name in self.no_decay else self.weight_decay)
        m_share, v_share = 1 - self.beta1 ** t, 1 - self.beta2 ** t
        return [x - shrink * x - lr * (a / m_share) / (math.sqrt(b / v_share) + self.eps)
                for x, a, b in zip(values, m, v)]

    def state(self):
        return {"step": max((t for t, _, _ in self.moments.values()), default=0),
                "m": {name: list(m) for name, (_, m, _) in self.moments.items()},
                "v": {name: list(v) for name, (_, _, v) in self.moments.items()}}

    def load(self, state):
        self.moments = {name: (state["step"], list(m), list(state["v"][name]))
                        for name, m in state["m"].items()}
