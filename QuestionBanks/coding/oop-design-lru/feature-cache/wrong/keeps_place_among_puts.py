# a key put again keeps its place among puts; fails: test_put_again_makes_it_live_longer
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.values, self.times = OrderedDict(), {}

    def _clean(self, now):
        while self.times:
            key = next(iter(self.times))
            if now - self.times[key] < self.ttl:
                break
            del self.times[key], self.values[key]

    def put(self, key, value, now):
        self._clean(now)
        self.values[key] = value
        self.values.move_to_end(key)
        self.times[key] = now
        if len(self.values) > self.capacity:
            old, _ = self.values.popitem(last=False)
            del self.times[old]

    def get(self, key, now):
        self._clean(now)
        if key in self.values:
            self.values.move_to_end(key)
        return self.values.get(key)

    def size(self, now):
        self._clean(now)
        return len(self.values)
