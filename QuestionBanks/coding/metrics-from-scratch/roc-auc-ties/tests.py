import math
import random
import unittest

from solution import roc_auc


def slow(labels, scores):
    """Every pair of a positive and a negative."""
    won = pairs = 0
    for positive, high in zip(labels, scores):
        for negative, low in zip(labels, scores):
            if positive == 1 and negative == 0:
                pairs += 1
                won += 1 if high > low else 0.5 if high == low else 0
    return won / pairs


class RocAuc(unittest.TestCase):
    def check(self, labels, scores, expected):
        self.assertAlmostEqual(roc_auc(labels, scores), expected, places=9,
                               msg=f"labels={labels!r} scores={scores!r}")

    def test_example(self):
        self.check([1, 0, 1, 0, 0], [0.9, 0.8, 0.5, 0.5, 0.1], 0.75)

    def test_perfect_and_inverted(self):
        self.check([0, 0, 1, 1], [0.1, 0.2, 0.3, 0.4], 1.0)
        self.check([1, 1, 0, 0], [0.1, 0.2, 0.3, 0.4], 0.0)

    def test_one_pair(self):
        self.check([1, 0], [2, 1], 1.0)
        self.check([1, 0], [1, 1], 0.5)
        self.check([1, 0], [1, 2], 0.0)

    def test_all_tied_is_one_half(self):
        self.check([1, 0, 0, 1, 0], [0.3] * 5, 0.5)

    def test_ties_do_not_depend_on_order(self):
        self.check([1, 0, 1, 0], [0.5, 0.5, 0.5, 0.1], 0.75)
        self.check([0, 1, 1, 0], [0.5, 0.5, 0.5, 0.1], 0.75)
        self.check([0, 0, 1, 1], [0.1, 0.5, 0.5, 0.5], 0.75)

    def test_several_groups_of_ties(self):
        self.check([1, 0, 1, 0, 1, 0], [3, 3, 2, 2, 1, 1], (2.5 + 1.5 + 0.5) / 9)

    def test_scores_outside_unit_interval(self):
        self.check([0, 1, 0, 1], [-250.0, -3.0, 7.5, 1e6], 0.75)

    def test_scores_very_close_together(self):
        base = 0.5
        above = math.nextafter(base, 1)
        self.check([0, 1], [base, above], 1.0)
        self.check([1, 0], [base, above], 0.0)

    def test_only_order_matters(self):
        rng = random.Random(1)
        labels = [rng.randrange(2) for _ in range(50)] + [0, 1]
        scores = [rng.randrange(10) for _ in range(52)]
        self.check(labels, [math.exp(s) - 7 for s in scores], slow(labels, scores))

    def test_one_class_only(self):
        for labels in ([1, 1, 1], [0, 0], []):
            with self.subTest(labels=labels):
                with self.assertRaises(ValueError):
                    roc_auc(labels, [0.5] * len(labels))

    def test_heavy_imbalance(self):
        labels = [1] + [0] * 999
        self.check(labels, [500.5] + list(range(999)), 501 / 999)

    def test_arguments_are_not_changed(self):
        labels, scores = [1, 0, 1], [0.2, 0.9, 0.1]
        roc_auc(labels, scores)
        self.assertEqual((labels, scores), ([1, 0, 1], [0.2, 0.9, 0.1]))

    def test_random_against_all_pairs(self):
        for seed in range(300):
            rng = random.Random(seed)
            n = rng.randrange(2, 25)
            labels = [0, 1] + [rng.randrange(2) for _ in range(n - 2)]
            rng.shuffle(labels)
            scores = [rng.randrange(rng.choice([2, 5, 100])) / 7 - 1 for _ in range(n)]
            with self.subTest(seed=seed):
                self.check(labels, scores, slow(labels, scores))

    def test_many_examples(self):
        n = 50_000
        labels = [i % 2 for i in range(n)]
        scores = [i // 2 for i in range(n)]  # pairs of one positive and one negative, tied
        self.check(labels, scores, 0.5)


if __name__ == "__main__":
    unittest.main()
