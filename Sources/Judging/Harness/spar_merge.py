"""Brings the originals of values to the state that copies of them are in."""
import collections

import spar_wire as wire


class Merger:
    """Writes the state of copies back into the originals."""

    def __init__(self, known):
        self.known = known
        self.done = {}

    def restored(self, value):
        """The value with originals in place of their copies."""
        kind = type(value)
        if id(value) in self.known:
            return self.known[id(value)]
        if kind is tuple:
            if id(value) in self.done:
                return self.done[id(value)]
            parts = tuple(self.restored(part) for part in value)
            made = value if all(a is b for a, b in zip(parts, value)) else parts
            self.done[id(value)] = made
            return made
        if kind in (list, dict, collections.OrderedDict, collections.defaultdict, collections.deque) and id(value) not in self.done:
            self.done[id(value)] = value
            self.update(value, value)
        return value

    def update(self, original, fresh):
        kind = type(original)
        if kind is list:
            parts = [self.restored(part) for part in fresh]
            if len(parts) != len(original):
                parts[:len(original)] = [b if same(a, b) is False else a for a, b in zip(original, parts)]
                original[:] = parts
            else:
                for index, part in enumerate(parts):
                    if not same(original[index], part):
                        original[index] = part
        elif kind in (dict, collections.OrderedDict, collections.defaultdict, collections.Counter):
            parts = [(self.restored(key), self.restored(part)) for key, part in fresh.items()]
            if [key for key, _ in parts] != list(original):
                kept = dict(original)
                original.clear()
                for key, part in parts:
                    original[key] = kept[key] if key in kept and same(kept[key], part) else part
            else:
                for key, part in parts:
                    if not same(original[key], part):
                        original[key] = part
        elif kind is set:
            if original != fresh:
                original.clear()
                original.update(self.restored(part) for part in fresh)
        elif kind is bytearray:
            if original != fresh:
                original[:] = fresh
        elif kind is collections.deque:
            parts = [self.restored(part) for part in fresh]
            if len(parts) != len(original) or not all(same(a, b) for a, b in zip(original, parts)):
                original.clear()
                original.extend(parts)
        elif kind is wire.LIST_ITERATOR:
            state = fresh.__reduce__()
            if len(state) > 2:
                original.__setstate__(state[2])
            else:
                collections.deque(original, maxlen=0)
        elif kind.__name__ == "ndarray" and kind.__module__ == "numpy":
            if original.shape == fresh.shape and original.dtype == fresh.dtype and original.tobytes() != fresh.tobytes():
                original[...] = fresh


def same(old, new):
    """Whether a part is unchanged: the same object, or an equal plain value."""
    if old is new:
        return True
    if type(old) is not type(new):
        return False
    if type(old) in (int, str, bytes, bool, type(None)):
        return old == new
    if type(old) in (float, complex):
        return repr(old) == repr(new)
    if type(old) in (tuple, frozenset) and type(old) is tuple:
        return len(old) == len(new) and all(same(a, b) for a, b in zip(old, new))
    return False
