import random
import unittest
from fractions import Fraction

from solution import best_split


def impurity(labels):
    return 1 - sum(Fraction(labels.count(label), len(labels)) ** 2 for label in set(labels))


def slow(rows, labels, min_leaf=1):
    """Every threshold of every feature, both sides built anew, in fractions."""
    best = None
    for feature in range(len(rows[0]) if rows else 0):
        for threshold in sorted({row[feature] for row in rows}):
            left = [y for row, y in zip(rows, labels) if row[feature] <= threshold]
            right = [y for row, y in zip(rows, labels) if row[feature] > threshold]
            if len(left) < min_leaf or len(right) < min_leaf:
                continue
            sides = sum(len(side) * impurity(side) for side in (left, right)) / len(labels)
            gain = impurity(labels) - sides
            if gain > (best[2] if best else 0):
                best = feature, threshold, gain
    return best


class BestSplit(unittest.TestCase):
    def check(self, rows, labels, min_leaf, expected):
        note = f"rows={rows!r} labels={labels!r} min_leaf={min_leaf}"
        got = best_split(rows, labels, min_leaf)
        if expected is None or got is None:
            self.assertEqual(got, expected, note)
            return
        self.assertEqual(len(got), 3, note)
        self.assertEqual(tuple(got[:2]), expected[:2], f"feature and threshold; {note}")
        self.assertAlmostEqual(float(got[2]), float(expected[2]), places=10, msg=f"gain; {note}")

    def test_example(self):
        self.check([[1, 7], [2, 5], [3, 7], [4, 5]], ["a", "a", "b", "b"], 1, (0, 2, 0.5))

    def test_second_feature(self):
        self.check([[1, 0.5], [2, 0.1], [3, 0.4], [4, -2.0]], [1, 0, 1, 0], 1, (1, 0.1, 0.5))

    def test_rows_in_any_order(self):
        self.check([[9], [1], [8], [2], [7]], ["x", "y", "x", "y", "x"], 1, (0, 2, 0.48))

    def test_no_cut_between_equal_values(self):
        self.check([[1], [1], [1], [2]], [0, 0, 1, 1], 1, (0, 1, Fraction(1, 6)))
        self.check([[2], [1], [2], [2]], [0, 0, 0, 1], 1, (0, 1, Fraction(1, 24)))

    def test_all_values_equal(self):
        self.check([[3], [3], [3]], [0, 1, 0], 1, None)

    def test_sides_are_weighted_by_their_size(self):
        # Cutting off the first row alone has the lower plain mean of impurities.
        labels = ["a", "b", "a", "a", "b", "b", "b", "b", "a", "b"]
        rows = [[i] for i in range(10)]
        self.check(rows, labels, 1, slow(rows, labels))
        self.check([[1], [2], [3], [4], [5]], [0, 1, 0, 1, 1], 1,
                   (0, 3, Fraction(12, 25) - Fraction(3, 5) * Fraction(4, 9)))

    def test_smallest_leaf(self):
        rows = [[1], [2], [3], [4], [5]]
        self.check(rows, [0, 1, 1, 1, 1], 1, (0, 1, Fraction(8, 25)))
        self.check(rows, [0, 1, 1, 1, 1], 2, (0, 2, Fraction(3, 25)))
        self.check(rows, [1, 1, 1, 1, 0], 2, (0, 3, Fraction(3, 25)))
        self.check(rows, [0, 1, 1, 1, 1], 3, None)

    def test_smallest_leaf_is_half_of_the_rows(self):
        self.check([[1], [2], [3], [4]], [0, 1, 1, 1], 2, (0, 2, Fraction(1, 8)))

    def test_equal_gains_take_the_lower_feature(self):
        self.check([[1, 5, 5], [2, 6, 6], [3, 7, 7]], [0, 0, 1], 1, (0, 2, Fraction(4, 9)))
        self.check([[0, 4, 1], [0, 3, 2], [0, 2, 3], [0, 1, 4]], [0, 0, 1, 1], 1, (1, 2, 0.5))

    def test_equal_gains_take_the_lower_threshold(self):
        self.check([[1], [2], [3]], [0, 1, 0], 1, (0, 1, Fraction(1, 9)))
        self.check([[4], [3], [2], [1]], ["a", "b", "b", "a"], 1, (0, 1, Fraction(1, 6)))

    def test_equal_gains_that_round_apart(self):
        for n in range(4, 24):  # the mirror image gains the same, on the right instead of the left
            labels = [0] * 2 + [1] * (n - 4) + [0] * 2
            rows = [[i] for i in range(n)]
            self.check(rows, labels, 1, slow(rows, labels))
        for n in range(3, 16):
            rows = [[n - i, i % 4, i] for i in range(n)]  # the third feature reverses the first
            labels = [i * i % 5 for i in range(n)]
            self.check(rows, labels, 1, slow(rows, labels))

    def test_gains_that_nearly_agree(self):
        # The second feature gains 1e-10 more than the first: 209 ones of 547 rows on the left
        # against 124 of 428.
        n, labels = 600, [1] * 211 + [0] * 389
        rows = [[int(not (i < 209 or 211 <= i < 549)), int(not (i < 124 or 211 <= i < 515))]
                for i in range(n)]
        self.assertEqual(tuple(best_split(rows, labels)[:2]), (1, 0), "feature and threshold")

    def test_nothing_to_gain(self):
        self.check([[1], [2], [3]], ["a", "a", "a"], 1, None)
        self.check([[0, 0], [0, 1], [1, 0], [1, 1]], [0, 1, 1, 0], 1, None)
        self.check([[0], [0], [0], [1], [1], [1]], list("abcabc"), 1, None)
        self.check([[1], [1], [0], [1], [1], [0]], [0, 1, 0, 1, 0, 1], 1, None)
        self.check([[0]] * 3 + [[1]] * 6, list("abc" * 3), 1, None)

    def test_no_rows_and_one_row(self):
        self.check([], [], 1, None)
        self.check([[1, 2]], ["a"], 1, None)

    def test_two_rows(self):
        self.check([[5], [3]], ["a", "b"], 1, (0, 3, 0.5))
        self.check([[5], [3]], ["a", "b"], 2, None)
        self.assertEqual(best_split([[5], [3]], ["a", "b"]), (0, 3, 0.5), "min_leaf left out")

    def test_many_classes(self):
        self.check([[i] for i in range(6)], list("abcdef"), 1, (0, 0, Fraction(1, 6)))

    def test_labels_that_cannot_be_compared(self):
        self.check([[1], [1], [2], [2]], [None, "a", ("b", 1), 7], 1, (0, 1, 0.25))

    def test_tiny_gain(self):
        rows = [[0]] * 3000 + [[1]] * 3001
        labels = [0, 1] * 1500 + [0, 1] * 1500 + [0]
        gain = (Fraction(1500 ** 2 * 2, 3000) + Fraction(1500 ** 2 + 1501 ** 2, 3001)
                - Fraction(3001 ** 2 + 3000 ** 2, 6001)) / 6001
        got = best_split(rows, labels)
        self.assertIsNotNone(got, "a gain of about 1e-8 is above zero")
        self.assertEqual(tuple(got[:2]), (0, 0))
        self.assertAlmostEqual(got[2] / float(gain), 1.0, places=6)

    def test_arguments_are_not_changed(self):
        rows, labels = [[3, 1], [1, 2], [2, 0]], ["a", "b", "a"]
        best_split(rows, labels)
        self.assertEqual((rows, labels), ([[3, 1], [1, 2], [2, 0]], ["a", "b", "a"]))

    def test_random_against_fractions(self):
        for seed in range(250):
            rng = random.Random(seed)
            n, d = rng.randrange(1, 10), rng.randrange(1, 4)
            values, classes = rng.choice([2, 4, 50]), rng.choice([2, 3, 9])
            rows = [[rng.randrange(values) / 2 - 1 for _ in range(d)] for _ in range(n)]
            labels = [rng.randrange(classes) for _ in range(n)]
            min_leaf = rng.randrange(1, 4)
            with self.subTest(seed=seed):
                self.check(rows, labels, min_leaf, slow(rows, labels, min_leaf))

    def test_many_rows_and_many_classes(self):
        n = 20_000
        rows = [[(i * 7919) % n] for i in range(n)]
        labels = [row[0] if row[0] >= n // 4 else -1 for row in rows]
        got = best_split(rows, labels)  # -1 for the lower quarter, all others differ
        self.assertEqual(tuple(got[:2]), (0, n // 4 - 1))
        left, right = n // 4, n - n // 4
        gain = 1 - (left ** 2 + right) / n ** 2 - (right - 1) / n
        self.assertAlmostEqual(got[2], gain, places=9)


if __name__ == "__main__":
    unittest.main()
