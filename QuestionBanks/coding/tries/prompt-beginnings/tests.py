import random
import unittest

from solution import PrefixCache


class Slow:
    """A dict from each held beginning to its last use; the block to drop is searched for."""

    def __init__(self, capacity, block):
        self.capacity, self.block, self.held, self.clock = capacity, block, {}, 0

    def beginnings(self, tokens):
        whole = len(tokens) // self.block
        return [tuple(tokens[:i * self.block]) for i in range(1, whole + 1)]

    def peek(self, tokens):
        return self.block * sum(start in self.held for start in self.beginnings(tokens))

    def serve(self, tokens):
        reused = self.peek(tokens)
        self.clock += 1
        for start in self.beginnings(tokens):
            self.held[start] = self.clock
        while len(self.held) > self.capacity:
            followed = {start[:-self.block] for start in self.held}
            last = [start for start in self.held if start not in followed]
            del self.held[min(last, key=self.held.get)]
        return reused

    def size(self):
        return len(self.held)


class Prefixes(unittest.TestCase):
    def run_calls(self, capacity, block, text):
        """Runs calls written as "serve 1123 -> 0; peek 11 -> 2; size -> 2", a token a digit."""
        cache = PrefixCache(capacity, block)
        for call in text.split(";"):
            call, expected = call.split("->")
            method, *digits = call.split()
            given = [[int(digit) for digit in word] for word in digits or [""]]
            got = cache.size() if method == "size" else getattr(cache, method)(given[0])
            self.assertEqual(got, int(expected),
                             f"{call.strip()} in: capacity {capacity}, block {block}; {text}")

    def test_example(self):
        self.run_calls(4, 2, "serve 77112 -> 0; serve 773344 -> 2; serve 773355 -> 4; "
                             "peek 7711 -> 2; size -> 4")

    def test_empty_cache(self):
        self.run_calls(4, 2, "peek 1122 -> 0; size -> 0; serve -> 0; peek -> 0; size -> 0")

    def test_same_prompt_again(self):
        self.run_calls(9, 2, "serve 112233 -> 0; serve 112233 -> 6; size -> 3")

    def test_blocks_of_one_token(self):
        self.run_calls(9, 1, "serve 123 -> 0; peek 124 -> 2; peek 2 -> 0; serve 1245 -> 2; "
                             "size -> 5; peek 1235 -> 3")

    def test_short_last_piece(self):
        self.run_calls(9, 3, "serve 11122 -> 0; size -> 1; peek 11122 -> 3; serve 11 -> 0; "
                             "size -> 1; serve 111222 -> 3; peek 11122 -> 3; peek 111222 -> 6")

    def test_shorter_and_longer_prompts(self):
        self.run_calls(9, 2, "serve 1122 -> 0; peek 11 -> 2; peek 112233 -> 4; peek 1133 -> 2")

    def test_block_in_part_equal(self):
        self.run_calls(9, 3, "serve 123456 -> 0; peek 123457 -> 3; peek 124456 -> 0")

    def test_same_tokens_after_another_beginning(self):
        self.run_calls(9, 2, "serve 1155 -> 0; serve 22 -> 0; peek 2255 -> 2; peek 55 -> 0; "
                             "serve 2255 -> 2; size -> 4")
        self.run_calls(9, 1, "serve 121 -> 0; peek 21 -> 0; peek 122 -> 2; peek 1 -> 1")

    def test_equal_blocks_in_a_row(self):
        self.run_calls(9, 2, "serve 111111 -> 0; size -> 3; peek 11111111 -> 6; peek 1111 -> 4")

    def test_least_recently_used_is_dropped(self):
        self.run_calls(2, 1, "serve 1 -> 0; serve 2 -> 0; serve 3 -> 0; size -> 2; "
                             "peek 1 -> 0; peek 2 -> 1; peek 3 -> 1")
        self.run_calls(2, 1, "serve 1 -> 0; serve 2 -> 0; serve 1 -> 1; serve 3 -> 0; "
                             "peek 2 -> 0; peek 1 -> 1; peek 3 -> 1")

    def test_full_but_not_over(self):
        self.run_calls(3, 1, "serve 12 -> 0; serve 3 -> 0; size -> 3; peek 12 -> 2; peek 3 -> 1")

    def test_last_blocks_are_dropped_first(self):
        self.run_calls(4, 1, "serve 123 -> 0; serve 45 -> 0; size -> 4; peek 123 -> 2; "
                             "serve 6 -> 0; peek 123 -> 1; peek 45 -> 2; serve 7 -> 0; "
                             "peek 123 -> 0; peek 45 -> 2; serve 8 -> 0; peek 45 -> 1; size -> 4")

    def test_shared_beginning_outlives_its_branches(self):
        self.run_calls(3, 1, "serve 12 -> 0; serve 13 -> 1; serve 14 -> 1; peek 12 -> 1; "
                             "peek 13 -> 2; serve 15 -> 1; peek 13 -> 1; peek 14 -> 2; size -> 3")

    def test_reused_blocks_count_as_used(self):
        self.run_calls(4, 1, "serve 12 -> 0; serve 34 -> 0; serve 12 -> 2; serve 5 -> 0; "
                             "peek 12 -> 2; peek 34 -> 1; serve 6 -> 0; peek 12 -> 2; peek 3 -> 0")

    def test_shorter_prompt_does_not_use_what_follows(self):
        self.run_calls(4, 1, "serve 12 -> 0; serve 34 -> 0; serve 1 -> 1; serve 5 -> 0; "
                             "peek 12 -> 1; peek 34 -> 2; serve 6 -> 0; peek 34 -> 1; peek 1 -> 1")

    def test_peek_is_no_use(self):
        self.run_calls(2, 1, "serve 1 -> 0; serve 2 -> 0; peek 1 -> 1; serve 3 -> 0; "
                             "peek 1 -> 0; peek 2 -> 1")
        self.run_calls(3, 1, "serve 1 -> 0; peek 12 -> 1; size -> 1; peek 12 -> 1")

    def test_own_beginning_is_not_dropped(self):
        # 1 is the oldest when 123 comes, but it is reused and used now
        self.run_calls(3, 1, "serve 1 -> 0; serve 4 -> 0; serve 5 -> 0; serve 123 -> 1; "
                             "peek 123 -> 3; peek 4 -> 0; peek 5 -> 0")

    def test_prompt_longer_than_capacity(self):
        self.run_calls(3, 2, "serve 99 -> 0; serve 1122334455 -> 0; size -> 3; "
                             "peek 1122334455 -> 6; peek 99 -> 0; serve 1122334455 -> 6")

    def test_longer_than_capacity_with_older_branches(self):
        self.run_calls(3, 1, "serve 129 -> 0; serve 12345 -> 2; peek 129 -> 2; peek 1234 -> 3")

    def test_dropped_and_held_again(self):
        self.run_calls(2, 1, "serve 12 -> 0; serve 34 -> 0; peek 12 -> 0; serve 12 -> 0; "
                             "peek 12 -> 2; serve 5 -> 0; peek 12 -> 1; serve 13 -> 1; "
                             "peek 12 -> 1; peek 13 -> 2; peek 5 -> 0")

    def test_prompt_is_not_changed(self):
        cache, tokens = PrefixCache(2, 2), [1, 1, 2, 2, 3]
        cache.serve(tokens)
        cache.peek(tokens)
        self.assertEqual(tokens, [1, 1, 2, 2, 3])

    def test_two_caches_are_apart(self):
        one, two = PrefixCache(4, 1), PrefixCache(4, 1)
        one.serve([1, 2])
        self.assertEqual(two.serve([1, 2]), 0, "the other cache: serve 12")
        self.assertEqual(one.size(), 2, "the first cache: size")

    def test_random_against_search(self):
        for seed in range(120):
            rng = random.Random(seed)
            capacity, block = rng.randrange(1, 12), rng.randrange(1, 4)
            cache, model = PrefixCache(capacity, block), Slow(capacity, block)
            calls = []
            with self.subTest(seed=seed, capacity=capacity, block=block):
                for _ in range(30):
                    tokens = []
                    for _ in range(rng.randrange(6)):  # often equal blocks, now and then not
                        tokens += [rng.randrange(1, 4)] * block
                    tokens += [1] * rng.randrange(block)
                    for method in rng.choice([["serve"], ["serve", "size"], ["peek"]]):
                        given = [] if method == "size" else [tokens]
                        calls.append(f"{method} {''.join(map(str, tokens))}")
                        self.assertEqual(getattr(cache, method)(*given),
                                         getattr(model, method)(*given), "; ".join(calls))

    def test_long_prompts(self):
        n = 30_000
        cache = PrefixCache(n, 1)
        given = f"capacity {n}, block 1; prompts of {n} tokens"
        first, second = list(range(n)), list(range(n, 2 * n))
        self.assertEqual(cache.serve(first), 0, given)
        self.assertEqual(cache.serve(first), n, given)
        self.assertEqual(cache.serve(second), 0, given)
        self.assertEqual(cache.peek(first), 0, given)
        self.assertEqual(cache.serve(second[:-1] + [0]), n - 1, given)
        self.assertEqual(cache.peek(second), n - 1, given)
        self.assertEqual(cache.size(), n, given)


if __name__ == "__main__":
    unittest.main()
