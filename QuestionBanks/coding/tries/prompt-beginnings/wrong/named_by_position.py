# names a block by position and tokens only; fails: test_same_tokens_after_another_beginning
from collections import OrderedDict


class PrefixCache:
    def __init__(self, capacity, block):
        self.capacity, self.block = capacity, block
        self.held = OrderedDict()

    def _keys(self, tokens):
        size = self.block
        return [(i, tuple(tokens[i * size:(i + 1) * size])) for i in range(len(tokens) // size)]

    def peek(self, tokens):
        reused = 0
        for key in self._keys(tokens):
            if key not in self.held:
                break
            reused += self.block
        return reused

    def serve(self, tokens):
        reused = self.peek(tokens)
        for key in reversed(self._keys(tokens)):
            self.held[key] = True
            self.held.move_to_end(key)
        while len(self.held) > self.capacity:
            self.held.popitem(last=False)
        return reused

    def size(self):
        return len(self.held)
