import itertools
import random
import unittest

from solution import place


def slow(jobs, free):
    """All lists of nodes in their order."""
    for nodes in itertools.product(range(len(free)), repeat=len(jobs)):
        used = [0] * len(free)
        for node, need in zip(nodes, jobs):
            used[node] += need
        if all(taken <= devices for taken, devices in zip(used, free)):
            return list(nodes)
    return None


class Place(unittest.TestCase):
    def check(self, jobs, free, expected):
        self.assertEqual(place(list(jobs), list(free)), expected, f"jobs={jobs!r} free={free!r}")

    def test_first_fit_is_enough(self):
        self.check([3, 3, 2, 4], [6, 8], [0, 0, 1, 1])

    def test_one_step_back(self):
        self.check([2, 3, 3, 4], [6, 6], [0, 1, 1, 0])

    def test_impossible(self):
        self.check([3, 3, 3], [5, 5], None)

    def test_no_jobs(self):
        self.check([], [4, 4], [])
        self.check([], [], [])

    def test_no_nodes(self):
        self.check([1], [], None)

    def test_one_job(self):
        self.check([5], [3, 0, 5, 8], [2])
        self.check([5], [8, 0, 3, 5], [0])
        self.check([6], [5, 5], None)

    def test_exact_fill(self):
        self.check([8, 8, 8], [8, 8, 8], [0, 1, 2])
        self.check([1, 2, 3], [3, 2, 1], [2, 1, 0])
        self.check([2, 2, 2], [3, 3], None)
        self.check([1, 2, 3], [3, 3], [0, 0, 1])

    def test_jobs_share_a_node(self):
        self.check([1, 1, 1, 1], [2, 8], [0, 0, 1, 1])

    def test_node_without_free_devices(self):
        self.check([2, 2], [0, 4], [1, 1])

    def test_more_needed_than_there_is(self):
        self.check([4, 4, 1], [4, 4], None)

    def test_lowest_node_for_earlier_jobs(self):
        # large jobs first would put job 0 on node 1
        self.check([1, 5], [5, 6], [0, 1])
        self.check([2, 4, 3], [6, 4], [0, 0, 1])

    def test_small_job_moves_on(self):
        self.check([1, 8], [8, 4], [1, 0])
        self.check([1, 1, 8, 7], [8, 7, 2], [2, 2, 0, 1])

    def test_long_way_back(self):
        # jobs 0 to 2 have to leave the first node to the last job
        self.check([2, 2, 2, 3, 8], [8, 5, 6], [1, 1, 2, 2, 0])

    def test_devices_are_given_back(self):
        self.check([4, 2, 5, 5, 2], [6, 7, 5], [0, 0, 1, 2, 1])
        self.check([1, 2, 3, 3, 5, 7, 3], [8, 8, 8], [0, 1, 1, 1, 2, 0, 2])

    def test_failure_of_one_situation_only(self):
        # after jobs 0 and 1, 6 devices are left in each case: (0, 6), (3, 3) or (2, 4)
        self.check([2, 3, 3, 3], [5, 6], [0, 0, 1, 1])
        self.check([2, 1, 4, 2], [5, 4], [0, 0, 1, 0])
        self.check([1, 2, 3, 3], [4, 5], [0, 1, 0, 1])
        # after the first three, (2, 2, 1, 0, 0) is hopeful and (2, 1, 1, 1, 0) is not
        self.check([1, 4, 1, 2, 2], [4, 2, 2, 1, 1], [3, 0, 4, 1, 2])

    def test_arguments_are_not_changed(self):
        for jobs, free in (([2, 3, 3, 4], [6, 6]), ([3, 3, 3], [5, 5])):
            given = list(jobs), list(free)
            place(*given)
            self.assertEqual(given, (jobs, free))

    def test_many_jobs_impossible(self):
        # two jobs of 3 fit on a node, so twelve on six nodes, but there are thirteen
        self.check([1, 2, 1, 1] + [3] * 13, [8] * 6, None)
        # nothing of size 5 has a node to itself once one of 4 sits there
        self.check([1, 2, 1, 2, 1, 1, 2] + [4, 5, 5, 5, 5, 5, 5], [8, 8, 8, 8, 8, 8], None)

    def test_many_jobs_and_a_late_conflict(self):
        # six nodes of 8, all devices needed, the large jobs last
        jobs = [1, 1, 1, 2, 1, 2, 2, 2] + [6] * 6
        self.check(jobs, [8] * 6, [0, 0, 1, 2, 1, 3, 4, 5, 0, 1, 2, 3, 4, 5])
        self.check([1] * 18 + [5] * 6, [8] * 6, [i // 3 for i in range(18)] + list(range(6)))

    def test_different_nodes_impossible(self):
        jobs = [1, 2, 1, 3, 2, 1, 1, 2, 1, 2] + [7, 6, 5]
        self.check(jobs, [8, 7, 6, 5, 4, 3], None)

    def test_random_against_all_lists(self):
        for seed in range(250):
            rng = random.Random(seed)
            free = [rng.randrange(9) for _ in range(rng.randrange(1, 4))]
            top = rng.choice([3, 5, 8])
            jobs = [rng.randrange(1, top + 1) for _ in range(rng.randrange(7))]
            with self.subTest(seed=seed):
                self.check(jobs, free, slow(jobs, free))

    def test_random_that_just_fit(self):
        for seed in range(150):
            rng = random.Random(seed)
            jobs, free = [], []
            for _ in range(3):
                parts = [rng.randrange(1, 5) for _ in range(2)]
                jobs += parts
                free.append(sum(parts))
            rng.shuffle(jobs)
            with self.subTest(seed=seed):
                self.check(jobs, free, slow(jobs, free))


if __name__ == "__main__":
    unittest.main()
