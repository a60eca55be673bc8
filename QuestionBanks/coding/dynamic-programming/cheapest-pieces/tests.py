import random
import unittest

from solution import cut


def slow(text, costs, unknown):
    """All ways to cut, one bit for each gap between characters."""
    ways = []
    for gaps in range(2 ** max(len(text) - 1, 0)):
        way, start = [], 0
        for stop in range(1, len(text) + 1):
            if stop == len(text) or gaps >> (stop - 1) & 1:
                way.append(text[start:stop])
                start = stop
        if all(piece in costs or len(piece) == 1 for piece in way):
            total = sum(costs.get(piece, unknown) for piece in way)
            ways.append((total, len(way), [-len(piece) for piece in way], way))
    return min(ways)[3]


class Cut(unittest.TestCase):
    def check(self, text, costs, unknown, expected):
        self.assertEqual(cut(text, costs, unknown), expected,
                         f"text={text!r} costs={costs!r} unknown={unknown}")

    def test_example(self):
        costs = {"low": 5, "er": 2, "lower": 9, "l": 1, "o": 4, "w": 3}
        self.check("lower", costs, 10, ["low", "er"])
        self.check("lox", costs, 10, ["l", "o", "x"])

    def test_empty_text(self):
        self.check("", {"a": 1}, 5, [])

    def test_empty_vocabulary(self):
        self.check("abc", {}, 5, ["a", "b", "c"])

    def test_whole_text_is_a_piece(self):
        self.check("ab", {"ab": 1}, 5, ["ab"])

    def test_longest_piece_is_dearer(self):
        self.check("abcd", {"abc": 9, "d": 9, "ab": 2, "cd": 3}, 50, ["ab", "cd"])

    def test_longest_piece_leaves_a_bad_rest(self):
        self.check("abc", {"ab": 5, "c": 9, "a": 1, "bc": 1}, 50, ["a", "bc"])

    def test_cheap_start_has_a_dear_rest(self):
        self.check("abcd", {"a": 0, "bcd": 90, "b": 40, "cd": 60, "abcd": 70}, 50, ["abcd"])

    def test_long_piece_only_if_it_pays(self):
        self.check("aaaa", {"a": 1, "aa": 3}, 9, ["a", "a", "a", "a"])
        self.check("aaaa", {"a": 2, "aa": 3}, 9, ["aa", "aa"])

    def test_fewest_pieces_of_equally_cheap(self):
        self.check("abcd", {"a": 1, "b": 1, "cd": 2, "abc": 2, "d": 2}, 9, ["abc", "d"])
        self.check("abcd", {"ab": 2, "c": 1, "d": 1, "a": 2, "bcd": 2}, 9, ["a", "bcd"])

    def test_longest_first_piece_of_equally_many(self):
        self.check("abc", {"a": 1, "bc": 1, "ab": 1, "c": 1}, 9, ["ab", "c"])

    def test_longest_second_piece_of_equally_many(self):
        costs = {"a": 1, "b": 1, "cd": 1, "bc": 1, "d": 1}
        self.check("abcd", costs, 9, ["a", "bc", "d"])

    def test_unknown_characters(self):
        self.check("xaby", {"ab": 1}, 4, ["x", "ab", "y"])

    def test_each_unknown_character_costs(self):
        self.check("xxa", {"xxa": 11, "a": 1}, 5, ["xxa"])  # as dear as x, x, a
        self.check("xxxa", {"xxx": 14, "a": 1}, 5, ["xxx", "a"])

    def test_unknown_may_be_cheaper(self):
        self.check("ab", {"ab": 9}, 2, ["a", "b"])
        self.check("abc", {"ab": 9, "c": 1}, 2, ["a", "b", "c"])

    def test_unknown_character_is_one_piece(self):
        self.check("abcd", {"abc": 2, "ab": 2, "cd": 2}, 2, ["abc", "d"])
        self.check("abcd", {"bcd": 2, "ab": 2, "cd": 2}, 2, ["ab", "cd"])

    def test_known_character_keeps_its_cost(self):
        self.check("ab", {"a": 6, "ab": 9, "b": 6}, 1, ["ab"])

    def test_free_pieces(self):
        self.check("aab", {"a": 0, "b": 0, "aa": 0}, 0, ["aa", "b"])
        self.check("xy", {"xy": 0}, 0, ["xy"])

    def test_vocabulary_is_not_changed(self):
        costs = {"ab": 3, "c": 1}
        cut("abcx", costs, 7)
        self.assertEqual(costs, {"ab": 3, "c": 1})

    def test_longest_pieces(self):
        costs = {"a" * 16: 1, "a": 1}
        self.check("a" * 48, costs, 9, ["a" * 16] * 3)
        self.check("a" * 33, costs, 9, ["a" * 16] * 2 + ["a"])

    def test_long_text(self):
        costs = {"a" * size: 10 + size for size in range(1, 17)}
        got = cut("a" * 15_990 + "b", costs, 3)
        given = "15990 times a and a b; a piece of k times a costs 10 + k; unknown is 3"
        self.assertEqual(len(got), 1001, given)
        self.assertEqual(got[-3:], ["a" * 16, "a" * 6, "b"], given)
        self.assertEqual(set(got[:999]), {"a" * 16}, given)

    def test_large_vocabulary(self):
        pieces = [f"<{i}>" for i in range(30_000)]
        costs = {piece: 1 for piece in pieces}
        expected = pieces[::12]
        got = cut("".join(expected), costs, 9)
        given = "pieces <0>, <1>, ..., <29999>, each at 1; text <0><12><24>..."
        self.assertEqual(len(got), len(expected), given)
        for i, piece in enumerate(got):
            if piece != expected[i]:  # only the first difference, as a list of them all is no help
                self.assertEqual(piece, expected[i], f"{given}, piece {i}")

    test_large_vocabulary.limit_seconds = 3

    def test_random_against_all_ways(self):
        for seed in range(300):
            rng = random.Random(seed)
            letters = "abc"[:rng.randrange(1, 4)]
            costs = {"".join(rng.choices(letters, k=rng.randrange(1, 5))): rng.randrange(6)
                     for _ in range(rng.randrange(9))}
            text = "".join(rng.choices(letters, k=rng.randrange(10)))
            unknown = rng.randrange(5)
            with self.subTest(seed=seed):
                self.check(text, costs, unknown, slow(text, costs, unknown))


if __name__ == "__main__":
    unittest.main()
