# get does not count as a use; fails: test_get_counts_as_use
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity = capacity
        self.ttl = ttl
        self.data = OrderedDict()

    def _clean(self, now):
        while self.data and now - next(iter(self.data.values()))[1] >= self.ttl:
            self.data.popitem(last=False)

    def put(self, key, value, now):
        self._clean(now)
        self.data.pop(key, None)
        self.data[key] = (value, now)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)

    def get(self, key, now):
        self._clean(now)
        return self.data[key][0] if key in self.data else None

    def size(self, now):
        self._clean(now)
        return len(self.data)
