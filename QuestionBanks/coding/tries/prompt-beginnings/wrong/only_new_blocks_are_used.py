# a block that is reused keeps its old place in the order; fails: test_reused_blocks_count_as_used
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
        reused = self.peek(tokens)
        before = 0
        new = []
        for piece in self._pieces(tokens):
            key = (before, piece)
            if key not in self.held:
                self.held[key] = next(self.numbers)
                new.append(key)
            before = self.held[key]
        for key in reversed(new):
            self.held.move_to_end(key)
        while len(self.held) > self.capacity:
            self.held.popitem(last=False)
        return reused

    def size(self):
        return len(self.held)
