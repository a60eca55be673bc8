from collections import OrderedDict


class FeatureCache:
    """Holds at most `capacity` values, each live for less than `ttl` after it was put, and
    drops the least recently used live one when there is one too many."""

    def __init__(self, capacity, ttl):
        self.capacity = capacity
        self.ttl = ttl
        self.values = OrderedDict()  # key -> value, the least recently used first
        self.put_at = OrderedDict()  # the same keys -> time, the longest stored first

    def put(self, key, value, now):
        """Store a value under a key, or replace the one that is there."""
        self._drop_stale(now)
        self.values[key] = value
        self.values.move_to_end(key)
        self.put_at[key] = now
        self.put_at.move_to_end(key)
        if len(self.values) > self.capacity:
            unused, _ = self.values.popitem(last=False)
            del self.put_at[unused]

    def get(self, key, now):
        """Return the live value of a key and count it as used, or return None."""
        self._drop_stale(now)
        if key not in self.values:
            return None
        self.values.move_to_end(key)
        return self.values[key]

    def size(self, now):
        """Return the number of live values."""
        self._drop_stale(now)
        return len(self.values)

    def _drop_stale(self, now):
        while self.put_at:
            oldest = next(iter(self.put_at))
            if now - self.put_at[oldest] < self.ttl:
                break
            del self.put_at[oldest]
            del self.values[oldest]
