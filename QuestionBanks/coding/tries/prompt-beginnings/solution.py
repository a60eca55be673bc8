from collections import OrderedDict


class PrefixCache:
    """Holds blocks of `block` tokens for the beginnings of prompts, at most `capacity` of them,
    and drops the least recently used block that no held block follows."""

    def __init__(self, capacity, block):
        self.capacity = capacity
        self.block = block
        # (number of the block before, tokens) -> number, the least recently used first. Later
        # blocks of a prompt stand before earlier ones, so no held block follows the first.
        self.held = OrderedDict()
        self.newest = 0  # numbers are never used twice; 0 is the empty beginning

    def peek(self, tokens):
        """Return how many tokens, from the beginning, lie in held blocks."""
        before, reused = 0, 0
        for piece in self._pieces(tokens):
            before = self.held.get((before, piece))
            if before is None:
                break
            reused += self.block
        return reused

    def serve(self, tokens):
        """Return what peek() does, then hold and use all blocks, and drop what is too many."""
        reused = self.peek(tokens)
        before, path = 0, []
        for piece in self._pieces(tokens):
            path.append((before, piece))
            if path[-1] not in self.held:
                self.newest += 1
                self.held[path[-1]] = self.newest
            before = self.held[path[-1]]
        for key in reversed(path):
            self.held.move_to_end(key)
        while len(self.held) > self.capacity:
            self.held.popitem(last=False)
        return reused

    def size(self):
        """Return the number of blocks held."""
        return len(self.held)

    def _pieces(self, tokens):
        for stop in range(self.block, len(tokens) + 1, self.block):
            yield tuple(tokens[stop - self.block:stop])
