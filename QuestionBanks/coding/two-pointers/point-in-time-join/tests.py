import random
import unittest

from solution import values_before


def slow(times, readings, max_age):
    """All readings again for each time."""
    values = []
    for time in times:
        earlier = [reading for reading in readings if reading[0] < time]
        fresh = earlier and time - earlier[-1][0] <= max_age
        values.append(earlier[-1][1] if fresh else None)
    return values


class ValuesBefore(unittest.TestCase):
    def check(self, times, readings, max_age, expected):
        self.assertEqual(values_before(times, readings, max_age), expected,
                         f"times={times!r} readings={readings!r} max_age={max_age}")

    def test_example(self):
        self.check([0, 4, 5, 6, 20], [(0, "low"), (5, "mid"), (20, "high")], 10,
                   [None, "low", "low", "mid", None])

    def test_no_examples(self):
        self.check([], [(1, "a"), (2, "b")], 5, [])

    def test_no_readings(self):
        self.check([1, 2], [], 5, [None, None])

    def test_before_the_first_reading(self):
        self.check([1, 2, 3], [(3, "a"), (4, "b")], 100, [None, None, None])

    def test_after_the_last_reading(self):
        self.check([5, 6, 7], [(1, "a"), (4, "b")], 100, ["b", "b", "b"])

    def test_same_time_is_not_known_yet(self):
        self.check([10], [(9, "old"), (10, "new")], 5, ["old"])
        self.check([10], [(10, "new")], 5, [None])

    def test_many_readings_between_two_examples(self):
        readings = [(i, i * i) for i in range(20)]
        self.check([3, 15, 30], readings, 100, [4, 196, 361])

    def test_many_examples_between_two_readings(self):
        self.check([11, 12, 13, 21], [(10, "a"), (20, "b")], 100, ["a", "a", "a", "b"])

    def test_repeated_example_times(self):
        self.check([5, 5, 5], [(3, "a"), (4, "b"), (5, "c")], 9, ["b", "b", "b"])

    def test_last_of_equal_times_counts(self):
        self.check([5, 6], [(4, "a"), (4, "b"), (5, "c"), (5, "d"), (5, "e")], 9, ["b", "e"])

    def test_exactly_max_age(self):
        self.check([12, 13], [(2, "a")], 10, ["a", None])
        self.check([0.75, 0.875], [(0.25, "a")], 0.5, ["a", None])

    def test_max_age_of_zero(self):
        self.check([1, 2, 3], [(1, "a"), (2, "b")], 0, [None, None, None])

    def test_stale_then_fresh_again(self):
        self.check([4, 9, 21, 40], [(3, "a"), (20, "b")], 5, ["a", None, "b", None])

    def test_value_of_none_is_a_reading(self):
        self.check([3, 6, 9], [(2, "on"), (5, None), (8, "on again")], 9, ["on", None, "on again"])

    def test_values_that_are_false(self):
        self.check([2, 4, 6], [(1, 0), (3, ""), (5, False)], 9, [0, "", False])

    def test_negative_times(self):
        self.check([-5, -1, 3], [(-7, "a"), (-1, "b")], 4, ["a", None, "b"])

    def test_arguments_are_not_changed(self):
        times, readings = [1, 2, 9], [(0, "a"), (1, "b"), (8, "c")]
        values_before(times, readings, 2)
        self.assertEqual((times, readings), ([1, 2, 9], [(0, "a"), (1, "b"), (8, "c")]))

    def test_long_lists(self):
        n = 60_000
        readings = [(2 * i, i) for i in range(n)]
        got = values_before(list(range(1, 2 * n, 2)), readings, 1)
        given = f"{n} readings at even times, {n} examples at odd ones, max_age=1"
        self.assertEqual(len(got), n, given)
        for i in range(n):
            if got[i] != i:  # only the first difference, as a list of them all is no help
                self.assertEqual(got[i], i, f"{given}, value {i}")

    def test_long_lists_of_readings_that_stay_good(self):
        n = 60_000
        readings = [(i, i) for i in range(n)]
        got = values_before([n + i for i in range(n)], readings, 3 * n)
        given = f"{n} readings at 0, 1, ..., {n} examples at {n}, {n + 1}, ..., max_age={3 * n}"
        self.assertEqual(len(got), n, given)
        self.assertEqual(set(got), {n - 1}, given)

    test_long_lists_of_readings_that_stay_good.limit_seconds = 3

    def test_many_readings_at_one_time(self):
        n = 30_000
        got = values_before([5] * n + [6], [(4, "old")] + [(5, i) for i in range(n)], 9)
        given = f"one reading at 4, {n} at 5; {n} examples at 5, one at 6; max_age=9"
        self.assertEqual(len(got), n + 1, given)
        self.assertEqual(set(got[:n]), {"old"}, given)
        self.assertEqual(got[n], n - 1, given)

    def test_random_against_all_readings(self):
        for seed in range(300):
            rng = random.Random(seed)
            span = rng.choice([4, 15, 60])
            times = sorted(rng.randrange(span) for _ in range(rng.randrange(12)))
            moments = sorted(rng.randrange(span) for _ in range(rng.randrange(12)))
            readings = [(moment, rng.choice([None, 0, 1, 2, 3])) for moment in moments]
            max_age = rng.randrange(span)
            with self.subTest(seed=seed):
                self.check(times, readings, max_age, slow(times, readings, max_age))


if __name__ == "__main__":
    unittest.main()
