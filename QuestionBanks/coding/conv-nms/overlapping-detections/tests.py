import random
import unittest
from fractions import Fraction

from solution import keep_detections


def cells(box):
    return {(x, y) for x in range(box[0], box[2]) for y in range(box[1], box[3])}


def slow_overlap(a, b):
    """Counts unit squares."""
    union = len(cells(a) | cells(b))
    return Fraction(len(cells(a) & cells(b)), union) if union else Fraction(a == b)


def slow(boxes, scores, classes, overlap, least=0.0, most=None):
    """Takes the best remaining detection again and again, and drops what it overlaps."""
    left = {i for i in range(len(boxes)) if scores[i] >= least}
    kept = []
    while left and len(kept) != most:
        best = min(left, key=lambda i: (-scores[i], i))
        kept.append(best)
        left -= {i for i in left if i == best or classes[i] == classes[best]
                 and slow_overlap(boxes[i], boxes[best]) > overlap}
    return kept


class KeepDetections(unittest.TestCase):
    def check(self, boxes, scores, classes, overlap, expected, **more):
        note = f"boxes={boxes!r} scores={scores!r} classes={classes!r} overlap={overlap} {more}"
        got = keep_detections(boxes, scores, classes, overlap, **more)
        self.assertEqual(list(got), expected, note)

    def test_example(self):
        self.check([(0, 0, 4, 4), (0, 0, 4, 3), (0, 1, 4, 5), (10, 10, 12, 12)],
                   [0.8, 0.9, 0.7, 0.6], ["car"] * 4, 0.5, [1, 2, 3])

    def test_no_boxes(self):
        self.check([], [], [], 0.5, [])

    def test_best_first(self):
        self.check([(0, 0, 1, 1), (5, 5, 6, 6), (9, 0, 10, 1)], [0.2, 0.9, 0.5], "aaa", 0.5,
                   [1, 2, 0])

    def test_dropped_detections_drop_no_others(self):
        boxes = [(i, 0, i + 4, 4) for i in range(6)]  # each overlaps the next by 3/5
        self.check(boxes, [0.9, 0.8, 0.7, 0.6, 0.5, 0.4], "aaaaaa", 0.5, [0, 2, 4])

    def test_exactly_the_bound_is_kept(self):
        boxes = [(0, 0, 3, 1), (1, 0, 4, 1)]  # 2 of 4
        self.check(boxes, [0.9, 0.8], "aa", 0.5, [0, 1])
        self.check(boxes, [0.9, 0.8], "aa", 0.49, [0])
        self.check([(0, 0, 4, 4), (0, 0, 4, 4)], [0.9, 0.8], "aa", 1.0, [0, 1])

    def test_equal_scores_take_the_lower_index(self):
        self.check([(0, 0, 2, 2), (0, 0, 2, 2), (5, 5, 7, 7)], [0.5, 0.5, 0.5], "aaa", 0.5,
                   [0, 2])
        self.check([(9, 9, 10, 10), (0, 0, 2, 2), (0, 0, 2, 2)], [0.1, 0.5, 0.5], "aaa", 0.5,
                   [1, 0])

    def test_classes_do_not_drop_each_other(self):
        self.check([(0, 0, 4, 4)] * 4, [0.6, 0.9, 0.8, 0.7], ["a", "b", "a", "b"], 0.5, [1, 2])
        self.check([(0, 0, 4, 4)] * 3, [0.6, 0.9, 0.8], [None, 3, "3"], 0.5, [1, 2, 0])

    def test_apart_in_both_directions(self):
        self.check([(0, 0, 10, 10), (20, 20, 30, 30)], [0.9, 0.8], "aa", 0.1, [0, 1])
        self.check([(0, 20, 10, 30), (20, 0, 30, 10)], [0.9, 0.8], "aa", 0.0, [0, 1])

    def test_apart_in_one_direction(self):
        self.check([(0, 0, 10, 10), (2, 20, 8, 30)], [0.9, 0.8], "aa", 0.0, [0, 1])
        self.check([(0, 0, 10, 10), (20, 2, 30, 8)], [0.9, 0.8], "aa", 0.0, [0, 1])

    def test_touching_boxes(self):
        self.check([(0, 0, 2, 2), (2, 0, 4, 2), (0, 2, 2, 4), (1, 1, 3, 3)],
                   [0.9, 0.8, 0.7, 0.6], "aaaa", 0.0, [0, 1, 2])

    def test_area_has_no_extra_pixel(self):
        # 1 of 3; with one pixel more on each side it would be 4 of 8.
        self.check([(0, 0, 1, 2), (0, 1, 1, 3)], [0.9, 0.8], "aa", 0.4, [0, 1])
        self.check([(0, 0, 1, 2), (0, 1, 1, 3)], [0.9, 0.8], "aa", 0.33, [0])

    def test_one_inside_the_other(self):
        self.check([(0, 0, 10, 10), (2, 2, 8, 8)], [0.9, 0.8], "aa", 0.37, [0, 1])
        self.check([(2, 2, 8, 8), (0, 0, 10, 10)], [0.9, 0.8], "aa", 0.35, [0])

    def test_boxes_without_area(self):
        self.check([(1, 1, 1, 5), (1, 1, 1, 5), (1, 2, 1, 5), (3, 3, 3, 3)],
                   [0.9, 0.8, 0.7, 0.6], "aaaa", 0.5, [0, 2, 3])
        self.check([(1, 1, 1, 5), (1, 1, 1, 5)], [0.9, 0.8], "aa", 1.0, [0, 1])
        self.check([(0, 0, 4, 4), (1, 1, 1, 3)], [0.9, 0.8], "aa", 0.0, [0, 1])

    def test_negative_coordinates(self):
        self.check([(-4, -4, 0, 0), (-4, -4, 0, -1), (0, 0, 4, 4)], [0.9, 0.8, 0.7], "aaa", 0.5,
                   [0, 2])

    def test_least_score(self):
        boxes = [(0, 0, 1, 1), (2, 2, 3, 3), (4, 4, 5, 5), (6, 6, 7, 7)]
        self.check(boxes, [0.5, 0.3, 0.29, -1.0], "aaaa", 0.5, [0, 1], least=0.3)
        self.check(boxes, [0.5, 0.0, -0.1, 0.2], "aaaa", 0.5, [0, 3, 1])
        self.check(boxes, [-3.0, -1.0, -2.0, -9.0], "aaaa", 0.5, [1, 2, 0], least=-3.0)

    def test_most(self):
        boxes = [(0, 0, 4, 4), (0, 0, 4, 4), (10, 0, 14, 4), (20, 0, 24, 4)]
        scores = [0.9, 0.8, 0.7, 0.6]
        for most, expected in [(0, []), (1, [0]), (2, [0, 2]), (3, [0, 2, 3]), (9, [0, 2, 3])]:
            self.check(boxes, scores, "aaaa", 0.5, expected, most=most)
        self.check(boxes, scores, "abab", 0.5, [0, 1], most=2)

    def test_lists_instead_of_tuples(self):
        self.check([[1, 1, 1, 1], [0, 0, 4, 4], [1, 1, 1, 1], [0, 0, 4, 4]],
                   [0.9, 0.8, 0.7, 0.6], ["a"] * 4, 0.5, [0, 1])

    def test_arguments_are_not_changed(self):
        boxes, scores, classes = [[0, 0, 1, 1], [0, 0, 1, 1]], [0.1, 0.2], ["a", "a"]
        keep_detections(boxes, scores, classes, 0.5)
        self.assertEqual((boxes, scores, classes),
                         ([[0, 0, 1, 1], [0, 0, 1, 1]], [0.1, 0.2], ["a", "a"]))

    def test_random_against_unit_squares(self):
        for seed in range(200):
            rng = random.Random(seed)
            n, boxes = rng.randrange(9), []
            for _ in range(n):
                x, y = rng.randrange(-2, 3), rng.randrange(-2, 3)
                boxes.append((x, y, x + rng.randrange(5), y + rng.randrange(5)))
            scores = [rng.choice([0.1, 0.3, 0.5, 0.7]) for _ in range(n)]
            classes = [rng.choice("aab") for _ in range(n)]
            overlap = rng.choice([0.0, 0.25, 0.5, 0.75, 1.0])
            more = {"least": rng.choice([0.0, 0.3]), "most": rng.choice([None, None, 2])}
            with self.subTest(seed=seed):
                self.check(boxes, scores, classes, overlap,
                           slow(boxes, scores, classes, overlap, **more), **more)

    def test_many_detections_of_few_objects(self):
        rng = random.Random(3)
        boxes = []
        for i in range(20_000):
            x, y = 1000 * (i % 10), rng.randrange(10)
            boxes.append((x, y, x + 400, y + 400))
        scores = [rng.random() for _ in boxes]
        got = keep_detections(boxes, scores, ["car"] * len(boxes), 0.5)
        best = [max(range(place, 20_000, 10), key=scores.__getitem__) for place in range(10)]
        self.assertEqual(list(got), sorted(best, key=lambda i: -scores[i]))


if __name__ == "__main__":
    unittest.main()
