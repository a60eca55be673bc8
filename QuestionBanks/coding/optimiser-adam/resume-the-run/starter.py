class AdamW:
    """Adam with bias correction and decoupled weight decay, on dicts of lists of floats."""

    def __init__(self, beta1=0.9, beta2=0.999, eps=1e-8, weight_decay=0.01, no_decay=()):
        raise NotImplementedError

    def step(self, params, grads, lr):
        """Return a new dict with all parameters after one step."""
        raise NotImplementedError

    def state(self):
        """Return a snapshot that json.dumps can write."""
        raise NotImplementedError

    def load(self, state):
        """Go on as the optimiser that made the snapshot."""
        raise NotImplementedError
