import random
import unittest

from solution import blast_radius


def slow(edges, broken, guarded):
    """Relax every edge until nothing changes."""
    hops = {table: 0 for table in broken}
    changed = True
    while changed:
        changed = False
        for upstream, downstream in edges:
            if upstream in hops and downstream not in guarded:
                if hops[upstream] + 1 < hops.get(downstream, float("inf")):
                    hops[downstream] = hops[upstream] + 1
                    changed = True
    return hops


class BlastRadius(unittest.TestCase):
    def check(self, edges, broken, guarded, expected):
        self.assertEqual(blast_radius(edges, broken, guarded), expected,
                         f"edges={edges!r} broken={broken!r} guarded={guarded!r}")

    def test_example(self):
        edges = [("raw", "clean"), ("clean", "features"), ("raw", "audit"),
                 ("features", "model"), ("clean", "report")]
        self.check(edges, ["raw"], ["features"],
                   {"raw": 0, "clean": 1, "audit": 1, "report": 2})

    def test_nothing_is_broken(self):
        self.check([("a", "b")], [], [], {})

    def test_no_edges(self):
        self.check([], ["a"], ["b"], {"a": 0})

    def test_broken_table_without_readers(self):
        self.check([("a", "b")], ["b"], [], {"b": 0})

    def test_upstream_is_not_affected(self):
        self.check([("a", "b"), ("b", "c")], ["b"], [], {"b": 0, "c": 1})

    def test_shortest_of_two_routes(self):
        edges = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e"), ("a", "d")]
        self.check(edges, ["a"], [], {"a": 0, "b": 1, "c": 2, "d": 1, "e": 2})
        self.check(edges[::-1], ["a"], [], {"a": 0, "b": 1, "c": 2, "d": 1, "e": 2})

    def test_nearest_broken_table_counts(self):
        edges = [("a", "b"), ("b", "c"), ("c", "d"), ("x", "d")]
        self.check(edges, ["a", "x"], [], {"a": 0, "b": 1, "c": 2, "d": 1, "x": 0})
        self.check(edges, ["x", "a"], [], {"a": 0, "b": 1, "c": 2, "d": 1, "x": 0})

    def test_broken_table_downstream_of_another(self):
        self.check([("a", "b"), ("b", "c")], ["a", "b"], [], {"a": 0, "b": 0, "c": 1})

    def test_guarded_table_is_not_affected(self):
        self.check([("a", "b"), ("b", "c")], ["a"], ["b"], {"a": 0})

    def test_route_around_a_guard(self):
        edges = [("a", "g"), ("g", "z"), ("a", "b"), ("b", "c"), ("c", "z")]
        self.check(edges, ["a"], ["g"], {"a": 0, "b": 1, "c": 2, "z": 3})

    def test_broken_guard_still_spreads(self):
        self.check([("g", "a"), ("a", "b")], ["g"], ["g"], {"g": 0, "a": 1, "b": 2})

    def test_cycles_and_self_loops(self):
        edges = [("a", "b"), ("b", "c"), ("c", "a"), ("b", "b"), ("a", "a")]
        self.check(edges, ["b"], [], {"b": 0, "c": 1, "a": 2})

    def test_repeated_edges_and_names(self):
        self.check([("a", "b"), ("a", "b"), ("b", "c")], ["a", "a"], ["c", "c"],
                   {"a": 0, "b": 1})

    def test_any_iterables(self):
        edges = [("a", "g"), ("a", "b"), ("g", "z"), ("b", "h"), ("b", "c"), ("c", "g")]
        self.assertEqual(blast_radius(edges, iter(["a"]), iter(["h", "g"])),
                         {"a": 0, "b": 1, "c": 2})
        self.assertEqual(blast_radius(edges, {"g"}, (name for name in "az")), {"g": 0})

    def test_arguments_are_not_changed(self):
        edges, broken, guarded = [("a", "b"), ("b", "c")], ["a"], ["c"]
        blast_radius(edges, broken, guarded)
        self.assertEqual((edges, broken, guarded), ([("a", "b"), ("b", "c")], ["a"], ["c"]))

    def test_long_chain(self):
        n = 30_000
        edges = [(i, i + 1) for i in range(n)]
        self.assertEqual(blast_radius(edges, [0], []), {i: i for i in range(n + 1)})

    def test_wide_graph(self):
        n = 40_000
        edges = [("hub", i) for i in range(n)] + [(i, "sink") for i in range(n)]
        hops = blast_radius(edges, ["hub"], range(0, n, 2))
        self.assertEqual(hops, {"hub": 0, "sink": 2} | {i: 1 for i in range(1, n, 2)})

    def test_random_against_relaxation(self):
        for seed in range(300):
            rng = random.Random(seed)
            names = "abcdefghij"[:rng.randrange(1, 11)]
            edges = [(rng.choice(names), rng.choice(names)) for _ in range(rng.randrange(22))]
            broken = [name for name in names if rng.random() < 0.25]
            guarded = [name for name in names if rng.random() < 0.25]
            with self.subTest(seed=seed):
                self.check(edges, broken, guarded, slow(edges, broken, set(guarded)))


if __name__ == "__main__":
    unittest.main()
