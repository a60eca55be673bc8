# makes room in a full cache even if the key is there already; fails: test_replacing_drops_no_other
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity, self.ttl = capacity, ttl
        self.values, self.times = OrderedDict(), OrderedDict()

    def _clean(self, now):
        while self.times:
            key = next(iter(self.times))
            if now - self.times[key] < self.ttl:
                break
            del self.times[key], self.values[key]

    def put(self, key, value, now):
        self._clean(now)
        if len(self.values) >= self.capacity:
            old, _ = self.values.popitem(last=False)
            del self.times[old]
        self.values[key] = value
        self.values.move_to_end(key)
        self.times[key] = now
        self.times.move_to_end(key)

    def get(self, key, now):
        self._clean(now)
        if key in self.values:
            self.values.move_to_end(key)
        return self.values.get(key)

    def size(self, now):
        self._clean(now)
        return len(self.values)
