# drops the least recently served prompt as a whole; fails: test_last_blocks_are_dropped_first
from collections import OrderedDict


class PrefixCache:
    def __init__(self, capacity, block):
        self.capacity, self.block = capacity, block
        self.root = {}
        self.prompts = OrderedDict()
        self.blocks = 0

    def _pieces(self, tokens):
        return [tuple(tokens[i:i + self.block])
                for i in range(0, len(tokens) - self.block + 1, self.block)]

    def peek(self, tokens):
        node, reused = self.root, 0
        for piece in self._pieces(tokens):
            if piece not in node:
                break
            node = node[piece][1]
            reused += self.block
        return reused

    def serve(self, tokens):
        reused = self.peek(tokens)
        pieces = tuple(self._pieces(tokens)[:self.capacity])
        if pieces not in self.prompts:
            node = self.root
            for piece in pieces:
                entry = node.setdefault(piece, [0, {}])
                self.blocks += entry[0] == 0
                entry[0] += 1
                node = entry[1]
        self.prompts[pieces] = True
        self.prompts.move_to_end(pieces)
        while self.blocks > self.capacity:
            old, _ = self.prompts.popitem(last=False)
            node = self.root
            for piece in old:
                entry = node[piece]
                entry[0] -= 1
                if entry[0] == 0:
                    self.blocks -= 1
                    del node[piece]
                node = entry[1]
        return reused

    def size(self):
        return self.blocks
