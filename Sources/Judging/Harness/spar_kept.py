"""The answer's side of values that both sides hold."""
import pickle
import sys

import spar_wire as wire


class Kept:
    """Lists, dictionaries, sets and arrays that the tests got and the answer still holds: what becomes of them, the tests shall see."""

    MOST, MOST_BYTES = 64, 1 << 18

    def __init__(self):
        self.entries = {}  # number -> [value, its last bytes]
        self.last = 0

    def prune(self):
        """Forgets what nobody but this list holds any more."""
        goes_on = bool(self.entries)
        while goes_on:
            goes_on = False
            held = {}
            for entry in self.entries.values():
                held[id(entry[0])] = held.get(id(entry[0]), 0) + 1
            for number in list(self.entries):
                if sys.getrefcount(self.entries[number][0]) <= 1 + held[id(self.entries[number][0])]:
                    del self.entries[number]
                    goes_on = True
                    break

    def share(self, out, result, packed):
        """Notes the parts of a result; their places in its memo with the numbers that they have from now on."""
        if type(result) in (int, float, str, bool, bytes, type(None)) or len(packed) > self.MOST_BYTES:
            return []
        places = []
        for index, value in out.memo.copy().values():
            if wire.is_changeable(value) and len(self.entries) < self.MOST and not (type(value) is dict and not value):
                self.last += 1
                self.entries[self.last] = [value, pickled(value)]
                places.append((index, self.last))
        return places

    def changes(self, side):
        """The values that changed, as a list, and the places of all known ones in its memo."""
        changed = []
        for number, entry in self.entries.items():
            now = pickled(entry[0])
            if now != entry[1]:
                entry[1] = now
                changed.append((number, entry[0]))
        if not changed:
            return b"", []
        out = wire.Out(side)
        data = out.take(changed)
        numbers = {}
        for number, entry in self.entries.items():
            numbers.setdefault(id(entry[0]), []).append(number)
        memo = out.memo.copy()
        return data, [(memo[key][0], number) for key, known in numbers.items() if key in memo for number in known]


def pickled(value):
    try:
        return pickle.dumps(value, 5)
    except Exception:
        return b""
