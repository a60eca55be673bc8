import itertools
import random
import unittest

from solution import top_from_shards


class Shard:
    """An iterator that counts its reads and refuses to be drained."""

    def __init__(self, pairs, most=5000):
        self.pairs, self.reads, self.most = iter(pairs), 0, most

    def __iter__(self):
        return self

    def __next__(self):
        pair = next(self.pairs)
        self.reads += 1
        if self.reads > self.most:
            raise AssertionError(f"read more than {self.most} pairs from one shard")
        return pair


def ordered(pairs):
    return sorted(pairs, key=lambda pair: (-pair[0], pair[1]))


def slow(shards, n):
    """Everything at once: best score of each item, sorted."""
    best = {}
    for score, item_id in itertools.chain.from_iterable(shards):
        best[item_id] = max(score, best.get(item_id, score))
    return ordered([(score, item_id) for item_id, score in best.items()])[:n]


class TopFromShards(unittest.TestCase):
    def check(self, shards, n, expected):
        got = top_from_shards([iter(shard) for shard in shards], n)
        self.assertEqual(got, expected, f"shards={shards!r} n={n}")

    def test_example(self):
        self.check([[(0.9, "a"), (0.4, "c")], [(0.8, "b"), (0.7, "a")]], 3,
                   [(0.9, "a"), (0.8, "b"), (0.4, "c")])

    def test_one_shard(self):
        self.check([[(3, "x"), (2, "y"), (1, "z")]], 2, [(3, "x"), (2, "y")])

    def test_fewer_items_than_asked_for(self):
        self.check([[(2, "a")], [], [(1, "b")]], 10, [(2, "a"), (1, "b")])

    def test_no_shards_and_empty_shards(self):
        self.check([], 3, [])
        self.check([[], []], 3, [])

    def test_nothing_asked_for(self):
        self.check([[(2, "a")], [(1, "b")]], 0, [])

    def test_equal_scores(self):
        self.check([[(5, "b"), (5, "d")], [(5, "a"), (5, "c")]], 3,
                   [(5, "a"), (5, "b"), (5, "c")])

    def test_same_pair_in_two_shards(self):
        self.check([[(5, "a"), (1, "b")], [(5, "a"), (2, "c")]], 2, [(5, "a"), (2, "c")])

    def test_best_score_of_an_item_counts(self):
        self.check([[(4, "b"), (1, "a")], [(9, "a")], [(5, "a")]], 3, [(9, "a"), (4, "b")])

    def test_repeats_do_not_use_up_places(self):
        self.check([[(9, "a"), (3, "b")], [(8, "a"), (2, "c")], [(7, "a")]], 2,
                   [(9, "a"), (3, "b")])

    def test_negative_scores(self):
        self.check([[(-1, "a"), (-5, "b")], [(0, "c"), (-3, "d")]], 3,
                   [(0, "c"), (-1, "a"), (-3, "d")])

    def test_reads_little(self):
        def pairs(index):
            return ((1000 - step, f"{index:02}-{step:04}") for step in itertools.count())

        shards = [Shard(pairs(index)) for index in range(20)]
        self.assertEqual(top_from_shards(shards, 30),
                         [(1000, f"{index:02}-0000") for index in range(20)]
                         + [(999, f"{index:02}-0001") for index in range(10)])
        reads = sum(shard.reads for shard in shards)
        self.assertLessEqual(reads, 20 + 30, "reads allowed: shards + pairs used")

    def test_endless_shards(self):
        first = Shard((-step, f"even-{step:06}") for step in itertools.count(0, 2))
        second = Shard((-step, f"odd-{step:06}") for step in itertools.count(1, 2))
        self.assertEqual([score for score, _ in top_from_shards([first, second], 6)],
                         [0, -1, -2, -3, -4, -5])

    def test_repeats_are_not_read_ahead(self):
        pairs = [(100 - step, "same") for step in range(50)] + [(1, "other"), (0, "last")]
        shards = [Shard(pairs), Shard([(0.5, "far")])]
        self.assertEqual(top_from_shards(shards, 2), [(100, "same"), (1, "other")])
        self.assertLessEqual(shards[0].reads + shards[1].reads, 2 + 51)

    def test_endless_repeats_on_one_shard(self):
        stuck = Shard((100 - step, "same") for step in itertools.count())
        other = Shard([(98.5, "x"), (97.5, "y"), (96.5, "z")])
        self.assertEqual(top_from_shards([stuck, other], 3),
                         [(100, "same"), (98.5, "x"), (97.5, "y")])
        self.assertLessEqual(stuck.reads + other.reads, 2 + 5)

    def test_random_against_full_sort(self):
        for seed in range(200):
            rng = random.Random(seed)
            shards = [ordered((rng.randrange(-5, 6), rng.choice("abcdefghij"))
                              for _ in range(rng.randrange(8)))
                      for _ in range(rng.randrange(5))]
            n = rng.randrange(8)
            with self.subTest(seed=seed):
                self.check(shards, n, slow(shards, n))

    def test_many_shards(self):
        rng = random.Random(7)
        shards = [ordered((rng.random(), f"{index}-{step}") for step in range(20))
                  for index in range(1000)]
        self.assertEqual(top_from_shards([iter(shard) for shard in shards], 5000),
                         slow(shards, 5000))


if __name__ == "__main__":
    unittest.main()
