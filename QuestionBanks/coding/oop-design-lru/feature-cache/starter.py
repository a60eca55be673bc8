class FeatureCache:
    """Holds at most `capacity` values, each live for less than `ttl` after it was put, and
    drops the least recently used live one when there is one too many."""

    def __init__(self, capacity, ttl):
        raise NotImplementedError

    def put(self, key, value, now):
        """Store a value under a key, or replace the one that is there."""
        raise NotImplementedError

    def get(self, key, now):
        """Return the live value of a key and count it as used, or return None."""
        raise NotImplementedError

    def size(self, now):
        """Return the number of live values."""
        raise NotImplementedError
