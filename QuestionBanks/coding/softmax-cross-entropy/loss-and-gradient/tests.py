import math
import random
import unittest
import warnings
from decimal import Decimal, localcontext

import numpy as np

from solution import softmax_cross_entropy


def slow(logits, targets, ignore=-100):
    """One number at a time, with so many digits that nothing needs to be shifted."""
    counted = sum(target != ignore for target in targets)
    loss, gradient = Decimal(0), []
    with localcontext() as context:
        context.prec = 50
        for row, target in zip(logits, targets):
            if target == ignore:
                gradient.append([0.0] * len(row))
                continue
            exps = [Decimal(float(x)).exp() for x in row]
            total = sum(exps)
            loss += total.ln() - Decimal(float(row[target]))
            gradient.append([float((e / total - (j == target)) / counted)
                             for j, e in enumerate(exps)])
        return float(loss / counted) if counted else 0.0, np.array(gradient)


class SoftmaxCrossEntropy(unittest.TestCase):
    def check(self, logits, targets, **more):
        logits, targets = np.array(logits, dtype=float), np.array(targets)
        loss, gradient = softmax_cross_entropy(logits, targets, **more)
        expected, slope = slow(logits, targets, *more.values())
        given = f"logits={logits.tolist()} targets={targets.tolist()}"
        self.assertTrue(math.isclose(loss, expected, rel_tol=1e-9, abs_tol=1e-12),
                        f"{given}: loss {loss}, expected {expected}")
        np.testing.assert_allclose(gradient, slope, rtol=1e-7, atol=1e-12, err_msg=given)

    def test_example(self):
        loss, gradient = softmax_cross_entropy(np.array([[0.0, 0.0], [0.0, math.log(3)]]),
                                               np.array([0, 1]))
        self.assertAlmostEqual(loss, (math.log(2) + math.log(4 / 3)) / 2)
        np.testing.assert_allclose(gradient, [[-0.25, 0.25], [0.125, -0.125]])

    def test_equal_logits(self):
        self.check([[7.0] * 5], [3])
        loss, _ = softmax_cross_entropy(np.zeros((2, 10)), np.array([0, 9]))
        self.assertAlmostEqual(loss, math.log(10))

    def test_one_class(self):
        self.check([[4.0], [-2.0]], [0, 0])

    def test_large_logits(self):
        self.check([[1000.0, 1001.0, 999.0], [-1000.0, -1001.0, -999.0]], [0, 2])

    def test_confident_and_wrong(self):
        loss, gradient = softmax_cross_entropy(np.array([[0.0, 2000.0]]), np.array([0]))
        self.assertAlmostEqual(loss, 2000.0)
        np.testing.assert_allclose(gradient, [[-1.0, 1.0]])

    def test_confident_and_right(self):
        self.check([[0.0, 30.0], [50.0, -50.0]], [1, 0])

    def test_rows_do_not_disturb_each_other(self):
        self.check([[0.0, 1.0], [5000.0, 5001.0], [-5000.0, -5001.0]], [0, 1, 1])

    def test_ignored_rows(self):
        self.check([[1.0, 2.0, 0.5], [3.0, -1.0, 0.0], [0.2, 0.1, 0.9]], [2, -100, 0])

    def test_ignored_rows_do_not_change_the_rest(self):
        logits = np.array([[1.0, 2.0, 0.5], [0.2, 0.1, 0.9]])
        padded = np.vstack([logits, [[9.0, -9.0, 4.0]] * 6])
        loss, gradient = softmax_cross_entropy(logits, np.array([2, 0]))
        more, wider = softmax_cross_entropy(padded, np.array([2, 0] + [-100] * 6))
        self.assertAlmostEqual(more, loss)
        np.testing.assert_allclose(wider[:2], gradient)
        np.testing.assert_array_equal(wider[2:], 0.0)

    def test_other_ignore_index(self):
        self.check([[1.0, 2.0], [0.5, 0.1], [3.0, 1.0]], [0, 1, 1], ignore_index=0)

    def test_all_rows_ignored(self):
        loss, gradient = softmax_cross_entropy(np.ones((3, 4)), np.full(3, -100))
        self.assertEqual(loss, 0.0)
        np.testing.assert_array_equal(gradient, np.zeros((3, 4)))

    def test_class_ruled_out(self):
        loss, gradient = softmax_cross_entropy(np.array([[0.0, -np.inf, 0.0]]), np.array([2]))
        self.assertAlmostEqual(loss, math.log(2))
        np.testing.assert_allclose(gradient, [[0.5, 0.0, -0.5]])

    def test_logits_are_not_changed(self):
        logits, targets = np.array([[1.0, 2.0], [3.0, 5.0]]), np.array([0, -100])
        softmax_cross_entropy(logits, targets)
        np.testing.assert_array_equal(logits, [[1.0, 2.0], [3.0, 5.0]])
        np.testing.assert_array_equal(targets, [0, -100])

    def test_no_warnings(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            softmax_cross_entropy(np.array([[0.0, 900.0], [-900.0, 0.0]]), np.array([0, -100]))

    def test_gradient_by_small_steps(self):
        rng = np.random.default_rng(3)
        logits, targets = rng.normal(size=(4, 3)), np.array([2, 0, -100, 1])
        _, gradient = softmax_cross_entropy(logits, targets)
        for i in range(4):
            for j in range(3):
                step = np.zeros_like(logits)
                step[i, j] = 1e-5
                up, _ = softmax_cross_entropy(logits + step, targets)
                down, _ = softmax_cross_entropy(logits - step, targets)
                self.assertAlmostEqual(gradient[i, j], (up - down) / 2e-5, places=7)

    def test_random_against_many_digits(self):
        for seed in range(60):
            rng = random.Random(seed)
            rows, classes = rng.randrange(1, 6), rng.randrange(1, 6)
            scale = rng.choice([0.1, 3, 300])
            logits = [[rng.gauss(0, scale) for _ in range(classes)] for _ in range(rows)]
            targets = [rng.choice([-100, *range(classes)]) for _ in range(rows)]
            with self.subTest(seed=seed):
                self.check(logits, targets)


if __name__ == "__main__":
    unittest.main()
