import random
import unittest

from solution import bottleneck_counts


def slow(speeds):
    """Every stretch; index() finds the first of the slowest."""
    counts = [0] * len(speeds)
    for start in range(len(speeds)):
        for stop in range(start + 1, len(speeds) + 1):
            stretch = speeds[start:stop]
            counts[start + stretch.index(min(stretch))] += 1
    return counts


class BottleneckCounts(unittest.TestCase):
    def check(self, speeds, expected):
        self.assertEqual(bottleneck_counts(list(speeds)), expected, f"speeds={speeds!r}")

    def check_long(self, speeds, count, given):
        """Compares with count(i), showing the first difference only."""
        got = bottleneck_counts(speeds)
        self.assertEqual(len(got), len(speeds), given)
        for i, value in enumerate(got):
            if value != count(i):
                self.assertEqual(value, count(i), f"{given}, stage {i}")

    def test_example(self):
        self.check([3, 1, 2], [1, 4, 1])

    def test_no_stages(self):
        self.check([], [])

    def test_one_stage(self):
        self.check([7], [1])

    def test_rising(self):
        self.check([1, 2, 3, 4], [4, 3, 2, 1])

    def test_falling(self):
        self.check([4, 3, 2, 1], [1, 2, 3, 4])

    def test_valley(self):
        self.check([5, 3, 1, 2, 4], [1, 2, 9, 2, 1])

    def test_peak(self):
        self.check([1, 3, 5, 4, 2], [5, 3, 1, 2, 4])

    def test_first_of_two_equal(self):
        self.check([2, 2], [2, 1])
        self.check([4, 2, 5, 2, 6], [1, 8, 1, 4, 1])

    def test_all_equal(self):
        self.check([3, 3, 3, 3], [4, 3, 2, 1])

    def test_equal_beyond_a_slower_one(self):
        self.check([2, 1, 2], [1, 4, 1])
        self.check([1, 3, 1, 3, 0], [4, 1, 4, 1, 5])

    def test_equal_behind_faster_ones(self):
        self.check([2, 5, 6, 2, 1, 5], [4, 2, 1, 3, 10, 1])

    def test_last_stage_is_slowest(self):
        self.check([2, 3, 2, 0.5], [3, 1, 2, 4])

    def test_zero_and_negative(self):
        self.check([0, -1, 0, -1.5], [1, 4, 1, 4])

    def test_speeds_are_not_changed(self):
        speeds = [3, 1, 2]
        bottleneck_counts(speeds)
        self.assertEqual(speeds, [3, 1, 2])

    def test_long_and_equal(self):
        n = 50_000
        self.check_long([1] * n, lambda i: n - i, f"{n} stages of speed 1")

    def test_long_and_falling(self):
        n = 50_000
        self.check_long(list(range(n, 0, -1)), lambda i: i + 1, f"speeds from {n} down to 1")

    def test_counts_add_up(self):
        for seed in range(20):
            rng = random.Random(seed)
            speeds = [rng.randrange(1, 50) for _ in range(400)]
            with self.subTest(seed=seed):
                self.assertEqual(sum(bottleneck_counts(speeds)), 400 * 401 // 2,
                                 f"sum of the counts, seed={seed}, speeds={speeds!r}")

    def test_random_against_every_stretch(self):
        for seed in range(250):
            rng = random.Random(seed)
            top = rng.choice([2, 4, 30])
            speeds = [rng.randrange(top) for _ in range(rng.randrange(14))]
            with self.subTest(seed=seed):
                self.check(speeds, slow(speeds))


if __name__ == "__main__":
    unittest.main()
