import math
import unittest
import warnings

import numpy as np

from solution import fit, objective


def slow_objective(x, y, weights, bias, l2):
    """One example at a time; log(1 + e^t) is written so that nothing overflows."""
    def softplus(t):
        return t + math.log1p(math.exp(-t)) if t > 0 else math.log1p(math.exp(t))

    n, d = len(x), len(x[0])
    losses, slope, bias_slope = [], [0.0] * d, 0.0
    for row, label in zip(x, y):
        z = math.fsum(a * w for a, w in zip(row, weights)) + bias
        losses.append(softplus(-z) if label == 1 else softplus(z))
        p = math.exp(-softplus(-z))
        for j in range(d):
            slope[j] += (p - label) * row[j] / n
        bias_slope += (p - label) / n
    loss = math.fsum(losses) / n + l2 / 2 * math.fsum(w * w for w in weights)
    return loss, [s + l2 * w for s, w in zip(slope, weights)], bias_slope


def slow_fit(x, y, lr, steps, l2, tol):
    weights, bias, losses = [0.0] * len(x[0]), 0.0, []
    while True:
        loss, slope, bias_slope = slow_objective(x, y, weights, bias, l2)
        losses.append(loss)
        if len(losses) > steps or all(abs(s) <= tol for s in [*slope, bias_slope]):
            return weights, bias, losses
        weights = [w - lr * s for w, s in zip(weights, slope)]
        bias -= lr * bias_slope


def draw(seed, n, d):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, d)), rng.integers(0, 2, size=n)


class LogisticRegression(unittest.TestCase):
    def close(self, got, expected, note):
        self.assertEqual(np.shape(got), np.shape(expected), f"shape; {note}")
        np.testing.assert_allclose(got, expected, rtol=1e-9, atol=1e-12, err_msg=note)

    def relative(self, got, expected, note):
        self.assertTrue(math.isclose(got, expected, rel_tol=1e-9),
                        f"{note}: loss {got!r}, expected {expected!r}")

    def check_objective(self, x, y, weights, bias, l2):
        note = f"x={np.array(x).tolist()} y={list(y)} w={list(weights)} b={bias} l2={l2}"
        got = objective(np.array(x, float), np.array(y), np.array(weights, float), bias, l2)
        expected = slow_objective(x, y, weights, bias, l2)
        self.relative(got[0], expected[0], note)
        self.close(got[1], expected[1], f"slope; {note}")
        self.close(got[2], expected[2], f"bias_slope; {note}")

    def check_fit(self, x, y, lr, steps, l2=0.0, tol=0.0):
        note = f"x={np.array(x).tolist()} y={list(y)} lr={lr} steps={steps} l2={l2} tol={tol}"
        weights, bias, losses = fit(np.array(x, float), np.array(y), lr, steps, l2, tol)
        expected = slow_fit(x, y, lr, steps, l2, tol)
        self.assertEqual(len(losses), len(expected[2]), f"number of losses; {note}")
        self.close(weights, expected[0], f"weights; {note}")
        self.close(bias, expected[1], f"bias; {note}")
        self.close(losses, expected[2], f"losses; {note}")

    def test_example(self):
        x, y = np.array([[1.0], [-1.0]]), np.array([1, 0])
        loss, slope, bias_slope = objective(x, y, np.zeros(1), 0.0, 0.0)
        self.assertAlmostEqual(loss, math.log(2))
        self.close(slope, [-0.5], "slope")
        self.close(bias_slope, 0.0, "bias_slope")
        weights, bias, losses = fit(x, y, lr=2.0, steps=1)
        self.close(weights, [1.0], "weights")
        self.close(bias, 0.0, "bias")
        self.close(losses, [math.log(2), math.log1p(math.exp(-1))], "losses")

    def test_loss_and_slope_are_means(self):
        x, y = [[2.0, 1.0], [0.5, -3.0], [1.0, 1.0]], [1, 0, 0]
        self.check_objective(x, y, [0.3, -0.2], 0.1, 0.0)
        self.check_objective(x * 4, y * 4, [0.3, -0.2], 0.1, 0.7)

    def test_bias_is_not_penalised(self):
        x, y = np.array([[1.0, 2.0], [0.0, -1.0]]), np.array([1, 0])
        plain = objective(x, y, np.zeros(2), 3.0, 0.0)
        ridge = objective(x, y, np.zeros(2), 3.0, 10.0)
        self.assertEqual(ridge[0], plain[0], "loss at weights 0, bias 3")
        self.assertEqual(ridge[2], plain[2], "bias_slope at weights 0, bias 3")

    def test_penalty_is_half_the_squares(self):
        x, y = np.array([[0.0, 0.0]]), np.array([1])
        loss, slope, _ = objective(x, y, np.array([3.0, -4.0]), 0.0, 2.0)
        self.assertAlmostEqual(loss, math.log(2) + 25.0)
        self.close(slope, [6.0, -8.0], "x=[[0, 0]] w=[3, -4] l2=2")

    def test_confident_and_wrong(self):
        self.check_objective([[50.0], [-50.0]], [0, 1], [1.0], 0.0, 0.0)
        self.check_objective([[1e6], [-1e6]], [0, 1], [1.0], 0.0, 0.0)

    def test_confident_and_right(self):
        self.check_objective([[40.0], [-40.0]], [1, 0], [1.0], 0.0, 0.0)
        self.check_objective([[30.0]], [1], [1.0], 0.0, 0.0)
        self.check_objective([[-30.0]], [0], [1.0], 0.0, 0.0)

    def test_no_warnings(self):
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            x = np.array([[1e6], [-1e6], [800.0], [-800.0], [0.0]])
            loss, slope, _ = objective(x, np.array([1, 0, 0, 1, 1]), np.ones(1), 0.0, 0.1)
            self.assertTrue(np.isfinite(loss), f"loss {loss}")
            self.assertTrue(np.isfinite(slope).all(), f"slope {slope}")
            fit(x, np.array([1, 0, 0, 1, 1]), 1.0, 3)

    def test_gradient_by_small_steps(self):
        x, y = draw(3, 6, 3)
        weights, bias, l2 = np.array([0.4, -1.1, 0.2]), -0.3, 0.5
        _, slope, bias_slope = objective(x, y, weights, bias, l2)
        for j in range(3):
            h = np.zeros(3)
            h[j] = 1e-5
            up, down = (objective(x, y, weights + s * h, bias, l2)[0] for s in (1, -1))
            self.assertAlmostEqual(slope[j], (up - down) / 2e-5, places=7, msg=f"weight {j}")
        up, down = (objective(x, y, weights, bias + s * 1e-5, l2)[0] for s in (1, -1))
        self.assertAlmostEqual(bias_slope, (up - down) / 2e-5, places=7, msg="bias")

    def test_no_steps(self):
        x, y = draw(4, 5, 2)
        weights, bias, losses = fit(x, y, 0.1, 0, 1.0)
        self.close(weights, [0.0, 0.0], "weights")
        self.assertEqual(bias, 0.0)
        self.close(losses, [math.log(2)], "losses")

    def test_weights_and_bias_move_at_once(self):
        self.check_fit([[1.0, 3.0], [2.0, -1.0], [4.0, 0.5]], [1, 0, 1], 0.3, 5, 0.2)

    def test_losses_belong_to_the_steps(self):
        self.check_fit([[1.0], [3.0]], [0, 1], 0.5, 3)

    def test_a_step_may_raise_the_loss(self):
        self.check_fit([[3.0], [-1.0], [2.0]], [1, 0, 0], 20.0, 6)  # only the gradient stops it

    def test_stops_at_the_minimum(self):
        # The gradient is zero at the start: two equal rows with different labels.
        self.check_fit([[1.0], [1.0]], [0, 1], 0.5, 50)
        _, _, losses = fit(np.array([[1.0], [1.0]]), np.array([0, 1]), 0.5, 50)
        self.assertEqual(len(losses), 1, "default tol: the gradient is exactly zero at the start")

    def test_stops_within_tolerance(self):
        for tol in (0.1, 0.01, 0.001):
            self.check_fit([[1.0, 0.2], [0.5, -1.0], [-1.0, 0.4]], [1, 0, 0], 0.5, 400, 0.1, tol)

    def test_bias_slope_counts_for_the_tolerance(self):
        # The feature is always 0, so that only the bias can move.
        self.check_fit([[0.0]] * 4, [1, 1, 1, 0], 1.0, 60, 0.5, 0.01)

    def test_weights_count_for_the_tolerance(self):
        self.check_fit([[1.0], [-1.0]], [1, 0], 1.0, 60, 0.5, 0.01)
        self.check_fit([[1.0, 0.0], [-1.0, 0.0]], [0, 1], 1.0, 60, 0.5, 0.01)

    def test_slope_equal_to_the_tolerance_stops(self):
        self.check_fit([[1.0], [-1.0]], [1, 0], 1.0, 5, 0.0, 0.5)

    def test_base_rate_without_information(self):
        _, bias, _ = fit(np.zeros((10, 1)), np.array([1] * 8 + [0] * 2), 2.0, 200, 5.0)
        self.assertAlmostEqual(bias, math.log(4), places=6, msg="8 of 10 are positive")

    def test_arguments_are_not_changed(self):
        x, y, weights = np.array([[1.0, 2.0], [3.0, 4.0]]), np.array([0, 1]), np.array([1.0, 2.0])
        objective(x, y, weights, 0.5, 1.0)
        fit(x, y, 0.1, 3, 1.0)
        np.testing.assert_array_equal(x, [[1.0, 2.0], [3.0, 4.0]])
        np.testing.assert_array_equal(y, [0, 1])
        np.testing.assert_array_equal(weights, [1.0, 2.0])

    def test_random_against_loops(self):
        for seed in range(40):
            rng = np.random.default_rng(seed)
            n, d = int(rng.integers(1, 8)), int(rng.integers(1, 5))
            x, y = draw(seed, n, d)
            with self.subTest(seed=seed):
                weights = rng.normal(size=d) * rng.choice([1.0, 20.0])
                self.check_objective(x.tolist(), y.tolist(), weights.tolist(),
                                     float(rng.normal()), float(rng.choice([0.0, 0.3])))
                self.check_fit(x.tolist(), y.tolist(), float(rng.choice([0.05, 0.5])),
                               int(rng.integers(0, 12)), float(rng.choice([0.0, 0.3])),
                               float(rng.choice([0.0, 0.05])))


if __name__ == "__main__":
    unittest.main()
