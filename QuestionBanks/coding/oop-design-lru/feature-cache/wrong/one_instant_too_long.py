# a value is still live when ttl has gone by; fails: test_live_for_less_than_ttl
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.values, self.times = OrderedDict(), OrderedDict()

    def _clean(self, now):
        while self.times:
            key = next(iter(self.times))
            if now - self.times[key] <= self.ttl:
                break
            del self.times[key], self.values[key]

    def put(self, key, value, now):
        self._clean(now)
        self.values.pop(key, None)
        self.times.pop(key, None)
        if len(self.values) == self.capacity:
            old, _ = self.values.popitem(last=False)
            del self.times[old]
        self.values[key] = value
        self.times[key] = now

    def get(self, key, now):
        self._clean(now)
        if key in self.values:
            self.values.move_to_end(key)
        return self.values.get(key)

    def size(self, now):
        self._clean(now)
        return len(self.values)
