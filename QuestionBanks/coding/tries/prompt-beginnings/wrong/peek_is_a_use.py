# peek moves the blocks that it finds; fails: test_peek_is_no_use
from collections import OrderedDict
from itertools import count


class PrefixCache:
    def __init__(self, capacity, block):
        self.capacity, self.block = capacity, block
        self.held = OrderedDict()
        self.numbers = count(1)

    def _walk(self, tokens, add):
        before = 0
        keys = []
        for i in range(0, len(tokens) - self.block + 1, self.block):
            key = (before, tuple(tokens[i:i + self.block]))
            if key not in self.held:
                if not add:
                    break
                self.held[key] = next(self.numbers)
            keys.append(key)
            before = self.held[key]
        for key in reversed(keys):
            self.held.move_to_end(key)
        return len(keys) * self.block

    def peek(self, tokens):
        return self._walk(tokens, False)

    def serve(self, tokens):
        reused = self.peek(tokens)
        self._walk(tokens, True)
        while len(self.held) > self.capacity:
            self.held.popitem(last=False)
        return reused

    def size(self):
        return len(self.held)
