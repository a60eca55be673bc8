import random
import unittest

from solution import peak_stretch


def slow(jobs):
    """Demand in every unit of time, one by one."""
    if not jobs:
        return (0, None, None)
    low, high = min(job[0] for job in jobs), max(job[1] for job in jobs)
    held = [sum(g for s, e, g in jobs if s <= t < e) for t in range(low, high)]
    peak = max(held, default=0)
    if peak == 0:
        return (0, None, None)
    first = held.index(peak)
    last = first
    while last < len(held) and held[last] == peak:
        last += 1
    return (peak, low + first, low + last)


class PeakStretch(unittest.TestCase):
    def check(self, jobs, expected):
        self.assertEqual(peak_stretch(jobs), expected, f"jobs={jobs!r}")

    def test_example(self):
        self.check([(0, 10, 4), (5, 15, 2), (8, 12, 1)], (7, 8, 10))

    def test_one_job(self):
        self.check([(3, 9, 2)], (2, 3, 9))

    def test_no_jobs(self):
        self.check([], (0, None, None))

    def test_back_to_back_jobs_do_not_overlap(self):
        self.check([(0, 5, 3), (5, 9, 4)], (4, 5, 9))

    def test_gpus_are_counted_not_jobs(self):
        self.check([(0, 3, 1), (1, 3, 1), (10, 12, 8)], (8, 10, 12))

    def test_hand_over_does_not_cut_the_stretch(self):
        self.check([(0, 5, 4), (5, 9, 4)], (4, 0, 9))

    def test_hand_over_between_several_jobs(self):
        self.check([(0, 10, 1), (2, 5, 3), (5, 7, 1), (5, 8, 2)], (4, 2, 7))

    def test_earliest_of_two_peaks(self):
        self.check([(0, 2, 5), (4, 9, 5)], (5, 0, 2))

    def test_jobs_in_any_order(self):
        self.check([(8, 12, 1), (5, 15, 2), (0, 10, 4)], (7, 8, 10))

    def test_empty_jobs_hold_nothing(self):
        self.check([(4, 4, 9)], (0, None, None))
        self.check([(0, 8, 2), (4, 4, 9)], (2, 0, 8))

    def test_same_job_twice(self):
        self.check([(1, 6, 2), (1, 6, 2)], (4, 1, 6))

    def test_negative_times(self):
        self.check([(-10, -2, 1), (-5, 3, 2)], (3, -5, -2))

    def test_times_far_apart(self):
        day = 86_400_000
        self.check([(1_700_000_000_000, 1_700_000_000_000 + day, 8),
                    (1_700_000_000_000 + day - 1, 1_700_000_000_000 + 90 * day, 8)],
                   (16, 1_700_000_000_000 + day - 1, 1_700_000_000_000 + day))

    def test_jobs_are_not_changed(self):
        jobs = [(5, 9, 1), (0, 6, 2), (4, 4, 1)]
        peak_stretch(jobs)
        self.assertEqual(jobs, [(5, 9, 1), (0, 6, 2), (4, 4, 1)])

    def test_random_against_every_instant(self):
        for seed in range(400):
            rng = random.Random(seed)
            jobs = []
            for _ in range(rng.randrange(9)):
                start = rng.randrange(-4, 14)
                jobs.append((start, start + rng.randrange(7), rng.randrange(1, 5)))
            with self.subTest(seed=seed):
                self.check(jobs, slow(jobs))

    def test_many_jobs(self):
        n = 50_000
        jobs = [(i, i + n, 1) for i in range(n)]
        self.assertEqual(peak_stretch(jobs), (n, n - 1, n))


if __name__ == "__main__":
    unittest.main()
