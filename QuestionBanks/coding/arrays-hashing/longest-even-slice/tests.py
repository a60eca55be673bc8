import random
import unittest

from solution import longest_even_slice


def slow(winners, a, b):
    """Every slice, longest first and then from the left."""
    n = len(winners)
    for length in range(n, 0, -1):
        for start in range(n - length + 1):
            part = winners[start:start + length]
            if part.count(a) == part.count(b):
                return start, start + length
    return 0, 0


class LongestEvenSlice(unittest.TestCase):
    def check(self, winners, expected, a="x", b="y"):
        got = longest_even_slice(list(winners), a, b)
        self.assertEqual(got, expected, f"winners={list(winners)!r} a={a!r} b={b!r}")

    def test_example(self):
        self.check(["x", "x", "x", "tie", "y", "x"], (2, 5))

    def test_empty_log(self):
        self.check([], (0, 0))

    def test_nothing_is_even(self):
        self.check("x", (0, 0))
        self.check("yyy", (0, 0))

    def test_whole_log(self):
        self.check("xxyy", (0, 4))
        self.check("yxtyx", (0, 5))

    def test_slice_from_the_beginning(self):
        self.check("xytyx" + "xxxx", (0, 5))

    def test_slice_up_to_the_end(self):
        self.check("xxxx" + "xyyxt", (4, 9))
        self.check("yyyyy" + "xyxtyt", (5, 11))

    def test_neither_occurs(self):
        self.check("ttz", (0, 3))

    def test_only_others_between(self):
        self.check("xtx", (1, 2))
        self.check("yttyyt", (1, 3))

    def test_others_lengthen_the_slice(self):
        self.check("ttxttytt", (0, 8))

    def test_earliest_of_equally_long(self):
        self.check("xyyxxxxxyyxx", (0, 4))
        self.check("xxtxxtxx", (2, 3))
        self.check("ytyt", (1, 2))

    def test_later_slice_is_longer(self):
        self.check("xyxxxxxxyyyxyt", (5, 14))

    def test_lead_comes_back_often(self):
        self.check("xyxyxyxx", (0, 6))
        self.check("xxyxyxyx", (1, 7))

    def test_lead_of_the_other_side(self):
        self.check("yyyyyxxx", (2, 8))

    def test_names_of_models(self):
        winners = ["large", "small", "base", "small", "base", "small"]
        self.check(winners, (0, 3), "large", "small")
        self.check(winners, (0, 5), "base", "small")
        self.check(winners, (0, 5), "small", "base")

    def test_log_is_not_changed(self):
        winners = ["x", "y", "t", "x"]
        longest_even_slice(winners, "x", "y")
        self.assertEqual(winners, ["x", "y", "t", "x"])

    def test_long_logs(self):
        n = 50_000
        self.assertEqual(longest_even_slice(["x"] * n + ["t"] + ["y"] * n, "x", "y"),
                         (0, 2 * n + 1), f"{n} x, one t, {n} y")
        self.assertEqual(longest_even_slice(["x"] * (2 * n), "x", "y"), (0, 0), f"{2 * n} x")

    def test_random_against_every_slice(self):
        for seed in range(300):
            rng = random.Random(seed)
            letters = rng.choice(["xy", "xyt", "xxxy", "yyyxt"])
            winners = [rng.choice(letters) for _ in range(rng.randrange(22))]
            with self.subTest(seed=seed):
                self.check(winners, slow(winners, "x", "y"))


if __name__ == "__main__":
    unittest.main()
