import copy
import random
import unittest

from solution import unreachable_leaves


def slow(nodes):
    """Sends rows through the tree: every combination of values at and between thresholds."""
    values = {}
    for split in filter(None, nodes):
        values.setdefault(split[0], {-1000}).update([split[1], split[1] - 0.25])
    rows = [{}]
    for feature, options in values.items():
        rows = [row | {feature: value} for row in rows for value in options]
    reached = set()
    for row in rows:
        node = 0
        while nodes[node] is not None:
            feature, threshold, left, right = nodes[node]
            node = left if row[feature] < threshold else right
        reached.add(node)

    def leaves(node):
        if nodes[node] is None:
            return [node]
        return leaves(nodes[node][2]) + leaves(nodes[node][3])

    return [leaf for leaf in leaves(0) if leaf not in reached]


def random_tree(rng, splits, features, top):
    """A tree whose nodes stand in random order, the root at 0."""
    nodes, free = [None], [0]
    for _ in range(splits):
        node = free.pop(rng.randrange(len(free)))
        left, right = len(nodes), len(nodes) + 1
        nodes += [None, None]
        nodes[node] = (rng.choice(features), rng.randrange(top), left, right)
        free += [left, right]
    place = [0] + rng.sample(range(1, len(nodes)), len(nodes) - 1)
    shuffled = [None] * len(nodes)
    for old, split in enumerate(nodes):
        if split is not None:
            shuffled[place[old]] = (*split[:2], place[split[2]], place[split[3]])
    return shuffled


class UnreachableLeaves(unittest.TestCase):
    def check(self, nodes, expected):
        self.assertEqual(unreachable_leaves(nodes), expected, f"nodes={nodes!r}")

    def test_example(self):
        self.check([("age", 30, 1, 2), ("age", 40, 3, 4), None, None, None], [4])

    def test_single_leaf(self):
        self.check([None], [])

    def test_one_split(self):
        self.check([("x", 0, 1, 2), None, None], [])

    def test_narrowing_is_fine(self):
        self.check([("x", 5, 1, 2), ("x", 3, 3, 4), ("x", 8, 5, 6), None, None, None, None], [])

    def test_left_of_a_lower_bound(self):
        self.check([("x", 5, 1, 2), None, ("x", 3, 3, 4), None, None], [3])

    def test_same_threshold_again(self):
        self.check([("x", 5, 1, 2), ("x", 5, 3, 4), ("x", 5, 5, 6), None, None, None, None],
                   [4, 5])

    def test_conflict_with_a_grandparent(self):
        # x >= 2, then y < 7, then x < 1
        nodes = [("x", 2, 1, 2), None, ("y", 7, 3, 4), ("x", 1, 5, 6), None, None, None]
        self.check(nodes, [5])

    def test_wider_split_does_not_open_again(self):
        # x < 3, then x < 9, then x < 5: at least 5 is still impossible
        nodes = [("x", 3, 1, 2), ("x", 9, 3, 4), None, ("x", 5, 5, 6), None, None, None]
        self.check(nodes, [6, 4])

    def test_wider_lower_bound_does_not_open_again(self):
        # x >= 6, then x >= 2, then x < 4 is still impossible
        nodes = [("x", 6, 1, 2), None, ("x", 2, 3, 4), None, ("x", 4, 5, 6), None, None]
        self.check(nodes, [3, 5])

    def test_features_are_apart(self):
        self.check([("x", 3, 1, 2), ("y", 5, 3, 4), ("y", 1, 5, 6), None, None, None, None], [])

    def test_all_below_is_unreachable(self):
        # x < 1, then x >= 4: everything below, whatever it asks
        nodes = [("x", 1, 1, 2), ("x", 4, 3, 4), None, None, ("y", 0, 5, 6), None,
                 ("x", 6, 7, 8), None, None]
        self.check(nodes, [5, 7, 8])

    def test_bounds_of_the_left_do_not_reach_the_right(self):
        # on the left y is cut down to [2, 3); on the right y is free
        nodes = [("x", 0, 1, 2), ("y", 3, 3, 4), ("y", 8, 5, 6), ("y", 2, 7, 8), None,
                 ("y", 1, 9, 10), None, None, None, None, None]
        self.check(nodes, [])

    def test_from_left_to_right(self):
        # the indices descend from left to right
        nodes = [("x", 5, 6, 3), None, None, ("x", 5, 2, 1), None, None, ("x", 5, 5, 4)]
        self.check(nodes, [4, 2])

    def test_fractions_and_negative(self):
        nodes = [("x", -0.5, 1, 2), ("x", -0.25, 3, 4), ("x", 0.5, 5, 6), None, None,
                 ("x", -0.75, 7, 8), None, None, None]
        self.check(nodes, [4, 7])

    def test_between_two_near_thresholds(self):
        # x >= 0.25, then x < 0.5; x >= 3, then x < 3.5, then x >= 3.25
        self.check([("x", 0.25, 1, 2), None, ("x", 0.5, 3, 4), None, None], [])
        nodes = [("x", 3, 1, 2), None, ("x", 3.5, 3, 4), ("x", 3.25, 5, 6), None, None, None]
        self.check(nodes, [])

    def test_nodes_are_not_changed(self):
        nodes = [("x", 5, 1, 2), ("x", 6, 3, 4), None, None, None]
        before = copy.deepcopy(nodes)
        unreachable_leaves(nodes)
        self.assertEqual(nodes, before)

    def test_long_path(self):
        # x < 20000, x < 19999, ...: at last x < 1, then x < 7, whose right side is impossible
        n = 20_000
        nodes = []
        for i in range(n):
            nodes += [("x", n - i, 2 * i + 2, 2 * i + 1), None]
        nodes += [("x", 7, 2 * n + 1, 2 * n + 2), None, None]
        self.assertEqual(unreachable_leaves(nodes), [2 * n + 2],
                         f"a path of {n} splits to the left, thresholds from {n} down to 1")

    def test_random_against_rows(self):
        for seed in range(200):
            rng = random.Random(seed)
            features = ["x", "y", "z"][:rng.randrange(1, 4)]
            nodes = random_tree(rng, rng.randrange(9), features, rng.choice([3, 6, 12]))
            with self.subTest(seed=seed):
                self.check(nodes, slow(nodes))


if __name__ == "__main__":
    unittest.main()
