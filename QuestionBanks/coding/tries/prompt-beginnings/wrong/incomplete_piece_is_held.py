# holds the short last piece as a block too; fails: test_short_last_piece
from collections import OrderedDict
from itertools import count


class PrefixCache:
    def __init__(self, capacity, block):
        self.capacity, self.block = capacity, block
        self.held = OrderedDict()
        self.numbers = count(1)

    def _pieces(self, tokens):
        for i in range(0, len(tokens), self.block):
            yield tuple(tokens[i:i + self.block])

    def peek(self, tokens):
        before = 0
        reused = 0
        for piece in self._pieces(tokens):
            if (before, piece) not in self.held:
                break
            before = self.held[before, piece]
            reused += len(piece)
        return reused

    def serve(self, tokens):
        reused = self.peek(tokens)
        before = 0
        keys = []
        for piece in self._pieces(tokens):
            key = (before, piece)
            if key not in self.held:
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
