# a stale value keeps its room until get meets it; fails: test_stale_values_take_no_room
from collections import OrderedDict


class FeatureCache:
    def __init__(self, capacity, ttl):
        self.capacity = capacity
        self.ttl = ttl
        self.data = OrderedDict()

    def put(self, key, value, now):
        self.data[key] = (value, now)
        self.data.move_to_end(key)
        if len(self.data) > self.capacity:
            self.data.popitem(last=False)

    def get(self, key, now):
        if key not in self.data:
            return None
        value, at = self.data[key]
        if now - at >= self.ttl:
            del self.data[key]
            return None
        self.data.move_to_end(key)
        return value

    def size(self, now):
        return sum(now - at < self.ttl for _, at in self.data.values())
