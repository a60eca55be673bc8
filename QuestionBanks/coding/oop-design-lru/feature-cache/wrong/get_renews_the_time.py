# a value that is asked for lives longer; fails: test_get_does_not_make_it_live_longer
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity = capacity
        self.ttl = ttl
        self.data = OrderedDict()

    def _clean(self, now):
        while self.data:
            key = next(iter(self.data))
            if now - self.data[key][1] < self.ttl:
                break
            del self.data[key]

    def put(self, key, value, now):
        self._clean(now)
        self.data.pop(key, None)
        self.data[key] = (value, now)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)

    def get(self, key, now):
        self._clean(now)
        if key not in self.data:
            return None
        value, _ = self.data.pop(key)
        self.data[key] = (value, now)
        return value

    def size(self, now):
        self._clean(now)
        return len(self.data)
