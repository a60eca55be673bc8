# drops before the prompt's own blocks count as used; fails: test_own_beginning_is_not_dropped
from collections import OrderedDict
from itertools import count


class PrefixCache:
    def __init__(self, capacity, block):
        self.capacity, self.block = capacity, block
        self.held = OrderedDict()
        self.numbers = count(1)

    def _pieces(self, tokens):
        for i in range(0, len(tokens) - self.block + 1, self.block):
            yield tuple(tokens[i:i + self.block])

    def peek(self, tokens):
        before = 0
        reused = 0
        for piece in self._pieces(tokens):
            if (before, piece) not in self.held:
                break
            before = self.held[before, piece]
            reused += self.block
        return reused

    def serve(self, tokens):
        pieces = list(self._pieces(tokens))[:self.capacity]
        missing = len(pieces) - self.peek(tokens) // self.block
        while self.held and len(self.held) + missing > self.capacity:
            self.held.popitem(last=False)
        before = 0
        reused = 0
        keys = []
        for piece in pieces:
            key = (before, piece)
            if key in self.held:
                reused += self.block
            else:
                self.held[key] = next(self.numbers)
            keys.append(key)
            before = self.held[key]
        for key in reversed(keys):
            self.held.move_to_end(key)
        while len(self.held) > self.capacity:
            self.held.popitem(last=False)
        return reused

    def size(self):
        return len(self.held)
