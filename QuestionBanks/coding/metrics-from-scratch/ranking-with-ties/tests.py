import itertools
import math
import random
import unittest

from solution import ranking_quality


def dcg(grades, k):
    return math.fsum((2 ** grade - 1) / math.log2(position + 1)
                     for position, grade in enumerate(grades, 1) if position <= k)


def slow(queries, k):
    """Every order of the documents that the scores allow."""
    qualities = []
    for grades, scores in queries:
        orders = list(itertools.permutations(range(len(grades))))
        best = max(dcg([grades[i] for i in order], k) for order in orders)
        allowed = [dcg([grades[i] for i in order], k) for order in orders
                   if all(scores[a] >= scores[b] for a, b in zip(order, order[1:]))]
        if best > 0:
            qualities.append(math.fsum(allowed) / len(allowed) / best)
    return math.fsum(qualities) / len(qualities)


class RankingQuality(unittest.TestCase):
    def check(self, queries, k, expected):
        self.assertAlmostEqual(ranking_quality(queries, k), expected, places=9,
                               msg=f"queries={queries!r} k={k}")

    def test_example(self):
        self.check([([0, 1, 3], [0.2, 0.9, 0.5])], 2,
                   (1 + 7 / math.log2(3)) / (7 + 1 / math.log2(3)))

    def test_best_order(self):
        self.check([([2, 0, 3, 1], [7, 1, 9, 2])], 4, 1.0)
        self.check([([2, 0, 3, 1], [7, 1, 9, 2])], 2, 1.0)

    def test_worst_order(self):
        self.check([([1, 0, 0], [1, 2, 3])], 3, 0.5)
        self.check([([1, 0, 0], [1, 2, 3])], 2, 0.0)

    def test_one_document(self):
        self.check([([4], [-3.5])], 1, 1.0)
        self.check([([4], [-3.5])], 10, 1.0)

    def test_gain_is_exponential(self):
        self.check([([1, 3], [2, 1])], 2, (1 + 7 / math.log2(3)) / (7 + 1 / math.log2(3)))
        self.check([([0, 10, 9], [3, 2, 1])], 3, (1023 / math.log2(3) + 511 / 2)
                   / (1023 + 511 / math.log2(3)))

    def test_only_the_first_k_count(self):
        grades, scores = [0, 1, 0, 1], [4, 3, 2, 1]
        self.check([(grades, scores)], 1, 0.0)
        self.check([(grades, scores)], 2, (1 / math.log2(3)) / (1 + 1 / math.log2(3)))
        self.check([(grades, scores)], 3, (1 / math.log2(3)) / (1 + 1 / math.log2(3)))
        self.check([(grades, scores)], 4, (1 / math.log2(3) + 1 / math.log2(5))
                   / (1 + 1 / math.log2(3)))
        self.check([(grades, scores)], 100, (1 / math.log2(3) + 1 / math.log2(5))
                   / (1 + 1 / math.log2(3)))

    def test_best_order_is_of_all_documents(self):
        # The best document is not among the first two; the best order has it first.
        self.check([([1, 1, 5], [3, 2, 1])], 2, (1 + 1 / math.log2(3)) / (31 + 1 / math.log2(3)))

    def test_two_tied_documents(self):
        expected = (1 + 1 / math.log2(3)) / 2
        self.check([([1, 0], [0.5, 0.5])], 2, expected)
        self.check([([0, 1], [0.5, 0.5])], 2, expected)

    def test_ties_do_not_depend_on_order(self):
        documents = [(3, 0.5), (0, 0.5), (1, 0.5), (2, 0.9), (0, 0.1)]
        expected = slow([tuple(zip(*documents))], 4)
        for order in itertools.permutations(documents):
            grades, scores = map(list, zip(*order))
            self.check([(grades, scores)], 4, expected)

    def test_all_tied(self):
        self.check([([1, 0, 0, 0], [2.0] * 4)], 1, 0.25)
        self.check([([1, 1, 1], [2.0] * 3)], 2, 1.0)

    def test_ties_across_the_cut(self):
        # The relevant document is second, third or fourth, each with probability one third.
        self.check([([0, 1, 0, 0], [9, 5, 5, 5])], 2, 1 / math.log2(3) / 3)
        self.check([([0, 1, 0, 0], [9, 5, 5, 5])], 3, (1 / math.log2(3) + 1 / 2) / 3)
        self.check([([3, 0, 1], [9, 5, 5])], 1, 1.0)

    def test_several_groups_of_ties(self):
        query = ([0, 2, 1, 0, 3, 1], [5, 5, 4, 4, 4, 1])
        for k in range(1, 8):
            self.check([query], k, slow([query], k))

    def test_negative_and_close_scores(self):
        self.check([([1, 0], [-2.0, -1.0])], 2, 1 / math.log2(3))
        self.check([([0, 1], [0.5, math.nextafter(0.5, 1)])], 2, 1.0)
        self.check([([1, 0], [1e300, -1e300])], 1, 1.0)

    def test_mean_over_queries(self):
        self.check([([1, 0], [2, 1]), ([1, 0, 0], [1, 2, 3])], 3, 0.75)
        self.check([([1, 0], [2, 1]), ([5, 0, 0], [1, 2, 3]), ([2], [0])], 3, 2.5 / 3)

    def test_queries_without_relevance_are_left_out(self):
        self.check([([0, 0], [2, 1]), ([1, 0, 0], [1, 2, 3]), ([], []), ([0], [0])], 3, 0.5)

    def test_a_query_ranked_badly_is_not_left_out(self):
        self.check([([0, 0, 1], [3, 2, 1]), ([1, 0], [2, 1])], 2, 0.5)

    def test_no_relevant_document_at_all(self):
        for queries in ([], [([], [])], [([0, 0], [1, 2]), ([0], [5])]):
            with self.subTest(queries=queries):
                with self.assertRaises(ValueError):
                    ranking_quality(queries, 3)

    def test_arguments_are_not_changed(self):
        queries = [([0, 2, 1], [0.1, 0.5, 0.5]), ([1], [3])]
        ranking_quality(queries, 2)
        self.assertEqual(queries, [([0, 2, 1], [0.1, 0.5, 0.5]), ([1], [3])])

    def test_random_against_all_orders(self):
        for seed in range(120):
            rng = random.Random(seed)
            queries = []
            for _ in range(rng.randrange(1, 4)):
                n, top = rng.randrange(1, 6), rng.choice([2, 3, 50])
                queries.append(([rng.randrange(4) for _ in range(n)],
                                [rng.randrange(top) / 4 - 0.5 for _ in range(n)]))
            queries.append(([1, 0], [rng.randrange(2), 0]))
            k = rng.randrange(1, 7)
            with self.subTest(seed=seed):
                self.check(queries, k, slow(queries, k))

    def test_many_documents_without_ties(self):
        n = 100_000
        scores = [i * 7919 % n for i in range(n)]
        grades = [1 if score == n - 2 else 0 for score in scores]
        self.assertAlmostEqual(ranking_quality([(grades, scores)], 10), 1 / math.log2(3), places=9,
                               msg="the relevant document is second of 100,000")

    def test_many_tied_documents(self):
        n = 100_000
        discounts = [1 / math.log2(i + 2) for i in range(n)]
        grades = [1 if i < n // 4 else 0 for i in range(n)]
        self.assertAlmostEqual(ranking_quality([(grades, [1.0] * n)], n),
                               math.fsum(discounts) / 4 / math.fsum(discounts[:n // 4]), places=9)


if __name__ == "__main__":
    unittest.main()
