import random
import unittest
from collections import Counter

from solution import smallest_slice


class Label:
    """A class label that counts how often labels are hashed, and so looked up."""

    hashed = 0

    def __hash__(self):
        Label.hashed += 1
        return object.__hash__(self)


def slow(labels, needed):
    """Every slice, shortest first, then earliest first."""
    for length in range(len(labels) + 1):
        for start in range(len(labels) - length + 1):
            have = Counter(labels[start:start + length])
            if all(have[c] >= count for c, count in needed.items()):
                return (start, start + length)
    return None


class SmallestSlice(unittest.TestCase):
    def check(self, labels, needed, expected):
        self.assertEqual(smallest_slice(labels, needed), expected,
                         f"labels={labels!r} needed={needed!r}")

    def test_example(self):
        self.check(["cat", "dog", "dog", "cow", "cat", "dog"], {"dog": 2, "cow": 1}, (1, 4))

    def test_counts_matter(self):
        self.check(["a", "x", "b", "a", "a", "y"], {"a": 2, "b": 1}, (2, 5))
        self.check(["a", "b", "a", "x"], {"a": 2, "b": 1}, (0, 3))

    def test_earliest_of_equal_slices(self):
        self.check(["b", "a", "x", "a", "b"], {"a": 1, "b": 1}, (0, 2))

    def test_surplus_is_allowed(self):
        self.check(["b", "a", "a", "a", "c"], {"b": 1, "c": 1}, (0, 5))
        self.check(["b", "a", "a", "c"], {"a": 1, "b": 1, "c": 1}, (0, 4))

    def test_start_moves_several_places(self):
        self.check(["x", "x", "x", "a", "b"], {"a": 1, "b": 1}, (3, 5))

    def test_one_example_is_enough(self):
        self.check(["x", "y", "a", "a"], {"a": 1}, (2, 3))

    def test_whole_log_is_needed(self):
        self.check(["a", "x", "x", "b"], {"a": 1, "b": 1}, (0, 4))

    def test_not_enough_examples(self):
        self.check(["a", "b", "a"], {"a": 3}, None)
        self.check(["a", "b", "a"], {"z": 1}, None)

    def test_empty_log(self):
        self.check([], {"a": 1}, None)

    def test_nothing_needed(self):
        self.check(["a", "b"], {}, (0, 0))
        self.check([], {}, (0, 0))

    def test_zero_counts_ask_for_nothing(self):
        self.check(["a", "b"], {"a": 0, "z": 0}, (0, 0))
        self.check(["a", "b"], {"b": 1, "z": 0}, (1, 2))

    def test_labels_need_not_be_strings(self):
        self.check([0, None, (1, 2), 0, (1, 2)], {(1, 2): 1, 0: 1}, (2, 4))

    def test_arguments_are_not_changed(self):
        labels, needed = ["a", "b", "a", "c"], {"a": 2, "c": 1, "z": 0}
        smallest_slice(labels, needed)
        self.assertEqual(labels, ["a", "b", "a", "c"])
        self.assertEqual(needed, {"a": 2, "c": 1, "z": 0})

    def test_random_against_all_slices(self):
        for seed in range(300):
            rng = random.Random(seed)
            labels = [rng.choice("abcd") for _ in range(rng.randrange(16))]
            needed = {c: rng.randrange(4) for c in rng.sample("abcd", rng.randrange(4))}
            with self.subTest(seed=seed):
                self.check(labels, needed, slow(labels, needed))

    def test_long_log(self):
        labels = ["x"] * 40_000 + ["a"] + ["x"] * 40_000 + ["b"] + ["x"] * 20_000
        self.assertEqual(smallest_slice(labels, {"a": 1, "b": 1}), (40_000, 80_002))

    def test_cost_does_not_grow_with_classes(self):
        classes = [Label() for _ in range(300)]
        labels = classes[:-1] * 10 + classes[-1:]  # all but the last are soon found
        needed = {c: 1 for c in classes}
        Label.hashed = 0
        self.assertEqual(smallest_slice(labels, needed), (2691, 2991))
        self.assertLess(Label.hashed, 40 * (len(labels) + len(needed)),
                        "look-ups; allowed are 40 for each label and class")

    def test_many_classes(self):
        labels = list(range(300)) * 50
        self.assertEqual(smallest_slice(labels, {c: 2 for c in range(300)}), (0, 600))


if __name__ == "__main__":
    unittest.main()
