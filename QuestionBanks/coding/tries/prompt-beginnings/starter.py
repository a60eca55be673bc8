class PrefixCache:
    """Holds blocks of `block` tokens for the beginnings of prompts, at most `capacity` of them,
    and drops the least recently used block that no held block follows."""

    def __init__(self, capacity, block):
        raise NotImplementedError

    def peek(self, tokens):
        """Return how many tokens, from the beginning, lie in held blocks."""
        raise NotImplementedError

    def serve(self, tokens):
        """Return what peek() does, then hold and use all blocks, and drop what is too many."""
        raise NotImplementedError

    def size(self):
        """Return the number of blocks held."""
        raise NotImplementedError
