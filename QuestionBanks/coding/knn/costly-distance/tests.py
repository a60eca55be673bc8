import random
import unittest
from fractions import Fraction

from solution import classify


class Gap:
    """The distance between two numbers; remembers the calls and answers each item once."""

    def __init__(self):
        self.items = []

    def __call__(self, query, item):
        self.items.append(item)
        return abs(query - item)


def slow(distances, labels, k, weighted):
    """Everything sorted, votes in fractions."""
    order = sorted(range(len(labels)), key=lambda i: (distances[i], i))[:k]
    if weighted and distances[order[0]] == 0:
        order = [i for i in order if distances[i] == 0]
        weighted = False
    worth = {i: 1 / Fraction(distances[i]) if weighted else Fraction(1) for i in order}
    votes = [(sum(worth[j] for j in order if labels[j] == labels[i]), labels[i]) for i in order]
    most = max(vote for vote, _ in votes)
    vote, label = next(pair for pair in votes if pair[0] == most)
    return label, float(vote / sum(worth.values()))


class Classify(unittest.TestCase):
    def check(self, distances, labels, k, weighted, expected):
        note = f"distances={distances!r} labels={labels!r} k={k} weighted={weighted}"
        got = classify(0, iter(zip(distances, labels)), k, Gap(), weighted)
        self.assertEqual(got[0], expected[0], note)
        self.assertAlmostEqual(got[1], expected[1], places=7, msg=f"share; {note}")

    def test_example(self):
        self.check([4, 2, 4, 1], ["A", "B", "B", "A"], 3, False, ("A", 2 / 3))
        self.check([4, 2, 4, 1], ["A", "B", "B", "A"], 3, True, ("A", 1.25 / 1.75))

    def test_one_neighbour(self):
        self.check([3, 1, 2], ["a", "b", "c"], 1, False, ("b", 1.0))
        self.check([3, 1, 2], ["a", "b", "c"], 1, True, ("b", 1.0))

    def test_fewer_rows_than_k(self):
        self.check([3, 1, 2], ["a", "b", "a"], 10, False, ("a", 2 / 3))

    def test_no_rows(self):
        for weighted in (False, True):
            with self.assertRaises(ValueError):
                classify(0, iter([]), 3, Gap(), weighted)

    def test_not_weighted_unless_asked(self):
        got = classify(0, iter([(1, "a"), (5, "b"), (6, "b")]), 3, Gap())
        self.assertEqual(got[0], "b", "weighted left out")
        self.assertAlmostEqual(got[1], 2 / 3)

    def test_equally_near_rows_come_in_order(self):
        self.check([2, 2, 2, 2, 2], ["c", "c", "a", "a", "a"], 3, False, ("c", 2 / 3))
        self.check([5, 2, 2, 1], ["x", "z", "y", "y"], 2, False, ("y", 0.5))
        self.check([7, 7, 7, 1, 7], ["b", "a", "a", "a", "b"], 3, False, ("a", 2 / 3))

    def test_tied_votes_go_to_the_nearest_voter(self):
        self.check([1, 2, 3, 4], ["b", "a", "a", "b"], 4, False, ("b", 0.5))
        self.check([4, 3, 2, 1], ["b", "a", "a", "b"], 4, False, ("b", 0.5))
        self.check([4, 3, 2, 1], ["a", "b", "b", "a"], 4, False, ("a", 0.5))
        self.check([1, 2, 3, 4], ["b", "a", "b", "a"], 4, False, ("b", 0.5))

    def test_tied_votes_and_equally_near(self):
        self.check([2, 1, 1, 2], ["b", "b", "a", "a"], 4, False, ("b", 0.5))

    def test_weights(self):
        self.check([1, 3, 3], ["a", "b", "b"], 3, True, ("a", 0.6))
        self.check([1, 1.5, 1.5], ["a", "b", "b"], 3, True, ("b", (4 / 3) / (7 / 3)))

    def test_exact_matches_decide_alone(self):
        self.check([1e-6, 0, 1e-6, 3], ["b", "a", "b", "b"], 4, True, ("a", 1.0))
        self.check([0, 0, 1, 0], ["b", "a", "b", "a"], 4, True, ("a", 2 / 3))

    def test_exact_match_beyond_k_has_no_vote(self):
        self.check([0, 0, 0, 0], ["a", "b", "b", "a"], 3, True, ("b", 2 / 3))

    def test_exact_matches_without_weights_have_one_vote(self):
        self.check([0, 1, 2], ["a", "b", "b"], 3, False, ("b", 2 / 3))

    def test_votes_that_differ_by_rounding_are_tied(self):
        # 1/3 three times against 1; 1/10 ten times against 1; the sums are rounded.
        for n in (3, 7, 10, 49):
            self.check([n] * n + [1], ["far"] * n + ["near"], n + 1, True, ("near", 0.5))

    def test_votes_that_differ_by_a_little_are_not_tied(self):
        self.check([1, 1.999999, 2], ["a", "b", "b"], 3, True, slow(
            [1, 1.999999, 2], ["a", "b", "b"], 3, True))
        self.check([500_000, 999_900, 999_900], ["a", "b", "b"], 3, True, slow(
            [500_000, 999_900, 999_900], ["a", "b", "b"], 3, True))  # 2e-6 against 2.0002e-6

    def test_votes_within_the_tolerance_are_tied(self):
        self.check([1, 2, 1.999999999], ["a", "b", "b"], 3, True, ("a", 0.5))

    def test_distance_is_called_once_for_each_row_in_order(self):
        items = [5, 1, 4, 1, 3, 2, 9, 0, 2, 2]
        for weighted in (False, True):
            gap = Gap()
            classify(0, iter([(item, "a") for item in items]), 3, gap, weighted)
            self.assertEqual(gap.items, items, "items whose distance was asked for")

    def test_distance_gets_the_query_first(self):
        def ahead(query, item):
            return item - query if item >= query else 100.0

        got = classify(5, iter([(4, "behind"), (7, "ahead")]), 1, ahead)
        self.assertEqual(got, ("ahead", 1.0))

    def test_items_and_labels_that_cannot_be_compared(self):
        rows = [({"n": 1}, None), ({"n": 1}, "a"), ({"n": 1}, ("b", 2)), ({"n": 1}, 7)]
        for k in (1, 2, 3, 4):
            got = classify({"n": 0}, iter(rows), k, lambda q, item: item["n"] - q["n"], True)
            self.assertIsNone(got[0], f"k={k}, all at distance 1")
            self.assertAlmostEqual(got[1], 1 / k)

    def test_small_and_large_distances(self):
        self.check([1e6, 1e-6, 1e6], ["a", "b", "a"], 3, True, ("b", 1.0))
        self.check([1e-6, 3e-6, 3e-6], ["a", "b", "b"], 3, True, ("a", 0.6))

    def test_rows_are_not_gathered_first(self):
        read, ahead = [], []

        def rows():
            for item in range(400):
                read.append(item)
                yield item, "a"

        def distance(query, item):
            ahead.append(len(read) - item)
            return float(item)

        self.assertEqual(classify(0, rows(), 5, distance), ("a", 1.0))
        self.assertLess(max(ahead), 200, "most rows read, of 400, before a distance was asked for")

    def test_random_against_full_sort(self):
        for seed in range(250):
            rng = random.Random(seed)
            n, top = rng.randrange(1, 15), rng.choice([2, 5, 30])
            distances = [rng.randrange(top) for _ in range(n)]
            labels = [rng.choice("abcd") for _ in range(n)]
            k, weighted = rng.randrange(1, 12), bool(rng.randrange(2))
            with self.subTest(seed=seed):
                self.check(distances, labels, k, weighted, slow(distances, labels, k, weighted))

    def test_many_rows(self):
        rng = random.Random(5)
        distances = [rng.randrange(1, 1000) for _ in range(3000)]
        labels = [rng.choice("abc") for _ in range(3000)]
        self.check(distances, labels, 25, True, slow(distances, labels, 25, True))


if __name__ == "__main__":
    unittest.main()
