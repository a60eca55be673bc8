import copy
import math
import random
import unittest

from solution import kmeans


def slow(points, centres, max_iter):
    """The rules written down one by one, without stopping early."""
    centres = [tuple(centre) for centre in centres]

    def nearest(point):
        return min(range(len(centres)), key=lambda j: (math.dist(point, centres[j]), j))

    for _ in range(max_iter):
        labels = [nearest(point) for point in points]
        gap = [math.dist(point, centres[label]) for point, label in zip(points, labels)]
        new, taken = [], set()
        for j in range(len(centres)):
            mine = [point for point, label in zip(points, labels) if label == j]
            if mine:
                new.append(tuple(math.fsum(c) / len(mine) for c in zip(*mine)))
            else:
                free = [i for i in range(len(points)) if i not in taken]
                pick = max(free, key=lambda i: (gap[i], -i))
                taken.add(pick)
                new.append(tuple(points[pick]))
        centres = new
    return centres, [nearest(point) for point in points]


def creeping(count):
    """Points between 0 and 10, and starting centres, for which each round moves a single point
    from the second cluster to the first: each point is placed between two middles of the centres."""
    places = [0.5 + 8.5 * i / (count - 1) for i in range(count)]
    for _ in range(400):
        total, before, middles = math.fsum(places), 0.0, []
        for i, place in enumerate(places):
            middles.append((before / (1 + i) + (10 + total - before) / (1 + count - i)) / 2)
            before += place
        earlier = [2 * middles[0] - middles[1]] + middles[:-1]
        places = [0.7 * place + 0.15 * (a + b) for place, a, b in zip(places, earlier, middles)]
    points = [[0.0]] + [[place] for place in places] + [[10.0]]
    return points, [[0.0], [math.fsum(places + [10.0]) / (count + 1)]]


class KMeans(unittest.TestCase):
    def check(self, points, centres, max_iter, expected_centres, expected_labels):
        given = f"points={points!r} centres={centres!r} max_iter={max_iter}"
        got_centres, got_labels = kmeans(points, centres, max_iter)
        self.assertEqual(list(got_labels), expected_labels, given)
        self.assertEqual(len(got_centres), len(expected_centres), given)
        for got, expected in zip(got_centres, expected_centres):
            self.assertEqual(len(got), len(expected), given)
            for a, b in zip(got, expected):
                self.assertAlmostEqual(a, b, places=7,
                                       msg=f"{given} got={got_centres!r} "
                                           f"expected={expected_centres!r}")

    def test_example(self):
        self.check([[0, 0], [0, 2], [10, 0], [10, 4]], [[0, 0], [9, 0]], 100,
                   [[0, 1], [10, 2]], [0, 0, 1, 1])

    def test_one_cluster_is_the_mean(self):
        self.check([[1, 2], [3, 4], [8, 0]], [[100, 100]], 10, [[4, 2]], [0, 0, 0])

    def test_no_rounds_only_labels(self):
        self.check([[0], [4], [5]], [[1], [9]], 0, [[1], [9]], [0, 0, 0])

    def test_equally_near_centres(self):
        self.check([[0], [2], [4]], [[0], [4]], 0, [[0], [4]], [0, 0, 1])

    def test_labels_belong_to_the_centres_returned(self):
        # One round moves the centres to 1 and 7.5; the point 5 now belongs to the second.
        self.check([[0], [2], [5], [10]], [[0], [5]], 1, [[1], [7.5]], [0, 0, 1, 1])
        self.check([[0], [1], [6], [20]], [[0], [12]], 1, [[7 / 3], [20]], [0, 0, 0, 1])
        self.check([[0], [4], [5], [6]], [[0], [9]], 1, [[2], [5.5]], [0, 1, 1, 1])

    def test_empty_cluster_takes_farthest_point(self):
        self.check([[0], [1], [2], [9]], [[1], [500]], 1, [[3], [9]], [0, 0, 0, 1])
        self.check([[0], [1], [2], [9]], [[1], [500]], 50, [[1], [9]], [0, 0, 0, 1])

    def test_farthest_from_its_own_centre(self):
        # 0 is farthest from the empty cluster's centre; 103 and 91 are farthest from their own.
        points = [[0], [2], [8], [97], [103], [91]]
        self.check(points, [[4], [97], [900]], 1, [[10 / 3], [97], [103]],
                   [0, 0, 0, 1, 2, 1])

    def test_two_empty_clusters_take_two_points(self):
        self.check([[0], [3], [20], [-30]], [[0], [900], [901]], 1,
                   [[-7 / 4], [-30], [20]], [0, 0, 2, 1])

    def test_equally_far_points(self):
        self.check([[-4], [0], [4]], [[0], [99]], 1, [[0], [-4]], [1, 0, 0])

    def test_equal_points(self):
        centres, labels = kmeans([[2.5, 1.0]] * 4, [[0, 0], [9, 9]], 20)
        self.assertEqual([list(centre) for centre in centres], [[2.5, 1.0]] * 2)
        self.assertEqual(list(labels), [0, 0, 0, 0])

    def test_as_many_clusters_as_points(self):
        self.check([[5], [1], [3]], [[1], [3], [5]], 10, [[1], [3], [5]], [2, 0, 1])

    def test_stops_when_settled(self):
        self.check([[0], [1], [10], [11]], [[0], [1]], 10**8, [[0.5], [10.5]], [0, 0, 1, 1])

    def test_equal_labels_are_not_settled(self):
        # The empty cluster takes 20, which is its cluster's only point: the labels stay as they
        # are in the second round, but the empty cluster moves on to 5.
        self.check([[20], [0], [1], [5]], [[15], [99], [1]], 1, [[20], [20], [2]], [0, 2, 2, 2])
        self.check([[20], [0], [1], [5]], [[15], [99], [1]], 50, [[20], [5], [0.5]],
                   [0, 2, 2, 1])

    def test_small_units(self):
        unit = 2.0 ** -30  # small moves are moves
        centres, labels = kmeans([[i * unit] for i in range(18)], [[0.0], [unit]])
        self.assertEqual(list(labels), [0] * 9 + [1] * 9)
        self.assertAlmostEqual(centres[0][0] / unit, 4.0)
        self.assertAlmostEqual(centres[1][0] / unit, 13.0)

    def test_arguments_are_not_changed(self):
        points, centres = [[0.0, 1.0], [4.0, 5.0], [9.0, 9.0]], [[0.0, 0.0], [50.0, 50.0]]
        before = copy.deepcopy((points, centres))
        for rounds in (0, 1, 10):
            got, _ = kmeans(points, centres, rounds)
            got[0][0] = got[1][0] = -1.0
            self.assertEqual((points, centres), before, f"after {rounds} rounds")

    def test_random_against_slow_rounds(self):
        for seed in range(80):
            rng = random.Random(seed)
            size = rng.randrange(1, 4)
            points = [[rng.gauss(0, 5) for _ in range(size)] for _ in range(rng.randrange(6, 18))]
            spread = rng.choice([3, 40])  # far-off centres leave clusters empty
            centres = [[rng.gauss(0, spread) for _ in range(size)]
                       for _ in range(rng.randrange(1, 6))]
            rounds = rng.choice([1, 2, 3, 12])
            with self.subTest(seed=seed):
                self.check(points, centres, rounds, *slow(points, centres, rounds))

    def test_a_hundred_rounds_where_no_number_is_given(self):
        points, centres = creeping(110)
        got, labels = kmeans(points, centres)
        expected, _ = slow(points, centres, 100)
        for a, b in zip(got, expected):
            self.assertAlmostEqual(a[0], b[0], places=7, msg="after the default number of rounds")
        self.assertEqual(sum(label == 0 for label in labels), 102)

    def test_cost_never_rises(self):
        def cost(points, centres, labels):
            return sum(math.dist(p, centres[j]) ** 2 for p, j in zip(points, labels))

        for seed in range(20):
            rng = random.Random(seed)
            points = [[rng.gauss(0, 1), rng.gauss(0, 1)] for _ in range(40)]
            start = [[rng.gauss(0, 6), rng.gauss(0, 6)] for _ in range(4)]
            costs = [cost(points, *kmeans(points, start, rounds)) for rounds in range(8)]
            with self.subTest(seed=seed):
                for earlier, later in zip(costs, costs[1:]):
                    self.assertLessEqual(later, earlier + 1e-9, f"costs by rounds: {costs}")


if __name__ == "__main__":
    unittest.main()
