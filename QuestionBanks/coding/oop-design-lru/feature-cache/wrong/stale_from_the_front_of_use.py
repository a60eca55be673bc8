# looks for stale values in the order of use; fails: test_stale_values_take_no_room
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity = capacity
        self.ttl = ttl
        self.data = OrderedDict()

    def _clean(self, now):
        while self.data:
            key, (_, at) = next(iter(self.data.items()))
            if now - at < self.ttl:
                return
            del self.data[key]

    def put(self, key, value, now):
        self._clean(now)
        self.data[key] = (value, now)
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)

    def get(self, key, now):
        self._clean(now)
        if key in self.data and now - self.data[key][1] < self.ttl:
            self.data.move_to_end(key)
            return self.data[key][0]
        return None

    def size(self, now):
        return sum(now - at < self.ttl for _, at in self.data.values())
