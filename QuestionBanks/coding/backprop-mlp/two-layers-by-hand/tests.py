import math
import unittest
import warnings

import numpy as np

from solution import loss_and_gradients, numeric_gradient


def slow_loss(params, x, y, seen):
    """One number at a time, without arrays in between."""
    n, d, width, k = len(x), len(x[0]), len(params["b1"]), len(params["b2"])
    squares, count = [], 0
    for i in range(n):
        hidden = [max(0.0, params["b1"][j] + math.fsum(x[i][a] * params["w1"][a][j]
                                                       for a in range(d))) for j in range(width)]
        for o in range(k):
            if seen[i][o]:
                out = params["b2"][o] + math.fsum(
                    [hidden[j] * params["w2"][j][o] for j in range(width)]
                    + [x[i][a] * params["s"][a][o] for a in range(d)])
                squares.append((out - y[i][o]) ** 2)
                count += 1
    return math.fsum(squares) / (2 * count) if count else 0.0


def slow_gradient(params, x, y, seen, name):
    """Differences of the slow loss; with a step of 1e-3 each piece is a polynomial of degree two
    in one element, for which central differences are exact."""
    whole = {**params, "x": x}
    gradient = np.zeros(whole[name].shape)
    for index in np.ndindex(gradient.shape):
        losses = []
        for move in (1e-3, -1e-3):
            moved = {key: value.copy() for key, value in whole.items()}
            moved[name][index] += move
            losses.append(slow_loss(moved, moved["x"], y, seen))
        gradient[index] = (losses[0] - losses[1]) / 2e-3
    return gradient


def draw(seed, n, d, width, k):
    """A network and a batch with no unit near its kink."""
    rng = np.random.default_rng(seed)
    while True:
        params = {"w1": rng.normal(size=(d, width)), "b1": rng.normal(size=width),
                  "w2": rng.normal(size=(width, k)), "b2": rng.normal(size=k),
                  "s": rng.normal(size=(d, k))}
        x, y = rng.normal(size=(n, d)), rng.normal(size=(n, k))
        if np.abs(x @ params["w1"] + params["b1"]).min() > 0.01:
            return params, x, y


class TwoLayers(unittest.TestCase):
    def close(self, got, expected, note, tolerance=1e-7):
        self.assertEqual(np.shape(got), np.shape(expected), f"shape; {note}")
        np.testing.assert_allclose(got, expected, rtol=tolerance, atol=tolerance, err_msg=note)

    def check(self, params, x, y, seen, note):
        loss, gradients = loss_and_gradients(params, x, np.where(seen, y, np.nan), seen)
        self.assertAlmostEqual(loss, slow_loss(params, x, y, seen), places=9, msg=f"loss; {note}")
        self.assertCountEqual(gradients, [*params, "x"], note)
        for name in gradients:
            self.close(gradients[name], slow_gradient(params, x, y, seen, name),
                       f"gradient by {name}; {note}")

    def test_example(self):
        one, zero = np.array([[1.0]]), np.array([0.0])
        params = {"w1": one, "b1": zero, "w2": one, "b2": zero, "s": one}
        loss, gradients = loss_and_gradients(params, 2 * one, one, np.array([[True]]))
        self.assertAlmostEqual(loss, 4.5)
        for name, expected in {"w1": [[6.0]], "b1": [3.0], "w2": [[6.0]], "b2": [3.0],
                               "s": [[6.0]], "x": [[6.0]]}.items():
            self.close(gradients[name], expected, name)

    def test_all_sizes_different(self):
        params, x, y = draw(1, 5, 2, 4, 3)
        self.check(params, x, y, np.ones((5, 3), dtype=bool), "n=5 d=2 h=4 k=3")

    def test_one_of_everything(self):
        params, x, y = draw(2, 1, 1, 1, 1)
        self.check(params, x, y, np.ones((1, 1), dtype=bool), "n=d=h=k=1")

    def test_some_targets_not_seen(self):
        params, x, y = draw(3, 4, 3, 2, 3)
        seen = np.array([[1, 0, 1], [0, 0, 0], [1, 1, 1], [0, 1, 0]], dtype=bool)
        self.check(params, x, y, seen, f"seen={seen.tolist()}")

    def test_batch_of_unseen_rows_changes_nothing(self):
        params, x, y = draw(4, 2, 3, 4, 2)
        seen = np.ones((2, 2), dtype=bool)
        loss, gradients = loss_and_gradients(params, x, y, seen)
        more, wider = loss_and_gradients(
            params, np.vstack([x, np.full((3, 3), 7.0)]), np.vstack([y, np.full((3, 2), np.nan)]),
            np.vstack([seen, np.zeros((3, 2), dtype=bool)]))
        self.assertAlmostEqual(more, loss)
        for name in params:
            self.close(wider[name], gradients[name], name)
        self.close(wider["x"][:2], gradients["x"], "x, first two rows")
        np.testing.assert_array_equal(wider["x"][2:], 0.0)

    def test_nothing_seen(self):
        params, x, _ = draw(5, 2, 3, 4, 2)
        loss, gradients = loss_and_gradients(params, x, np.full((2, 2), np.nan),
                                             np.zeros((2, 2), dtype=bool))
        self.assertEqual(loss, 0.0)
        for name, shape in {**{key: v.shape for key, v in params.items()}, "x": (2, 3)}.items():
            self.assertEqual(gradients[name].shape, shape, name)
            np.testing.assert_array_equal(gradients[name], 0.0, err_msg=name)

    def test_slope_at_the_kink_is_zero(self):
        params = {"w1": np.array([[1.0, -1.0]]), "b1": np.array([-2.0, 3.0]),
                  "w2": np.array([[5.0], [1.0]]), "b2": np.zeros(1), "s": np.zeros((1, 1))}
        # At x = 2 the first unit is exactly at 0, the second at 1.
        loss, gradients = loss_and_gradients(params, np.array([[2.0]]), np.array([[0.0]]),
                                             np.array([[True]]))
        self.assertAlmostEqual(loss, 0.5)
        self.close(gradients["b1"], [0.0, 1.0], "b1")
        self.close(gradients["w1"], [[0.0, 2.0]], "w1")
        self.close(gradients["x"], [[-1.0]], "x")

    def test_all_units_off_leaves_the_shortcut(self):
        params, x, y = draw(6, 3, 2, 4, 2)
        params["b1"] = np.full(4, -100.0)
        seen = np.ones((3, 2), dtype=bool)
        _, gradients = loss_and_gradients(params, x, y, seen)
        np.testing.assert_array_equal(gradients["w1"], np.zeros((2, 4)))
        np.testing.assert_array_equal(gradients["w2"], np.zeros((4, 2)))
        self.check(params, x, y, seen, "all units off")

    def test_numeric_agrees_with_analytic(self):
        params, x, y = draw(7, 3, 2, 4, 2)
        seen = np.array([[1, 1], [0, 1], [1, 0]], dtype=bool)
        _, gradients = loss_and_gradients(params, x, y, seen)
        for name in params:
            got = numeric_gradient(
                lambda value: loss_and_gradients({**params, name: value}, x, y, seen)[0],
                params[name])
            self.close(got, gradients[name], name, 1e-6)

    def test_numeric_is_central(self):
        got = numeric_gradient(lambda a: float(np.sum(a ** 3)), np.array([1.0, -2.0]), 0.5)
        self.close(got, [3.25, 12.25], "sum of cubes at [1, -2], step 0.5")  # 3 a^2 + step^2

    def test_numeric_default_step(self):
        steps = []
        numeric_gradient(lambda a: steps.append(float(a[0])) or 0.0, np.array([0.0]))
        self.close(sorted(steps), [-1e-5, 1e-5], "points visited from 0", 1e-12)

    def test_numeric_moves_one_element_at_a_time(self):
        at, calls = np.array([[1.0, 2.0, 3.0], [4.0, 5.0, 6.0]]), []

        def f(value):
            calls.append(np.array(value) - at)
            return 0.0

        got = numeric_gradient(f, at, 0.25)
        self.assertEqual(np.shape(got), (2, 3))
        self.assertEqual(len(calls), 12, "calls of f")
        moves = sorted((tuple(map(int, np.argwhere(call)[0])), float(call.sum()))
                       for call in calls if np.count_nonzero(call) == 1)
        self.assertEqual(moves, [((i, j), move) for i in range(2) for j in range(3)
                                 for move in (-0.25, 0.25)], "element and move of each call")

    def test_numeric_on_integers(self):
        at = np.array([3, 1, -2])
        self.close(numeric_gradient(lambda a: float(a @ a), at), [6.0, 2.0, -4.0], "a·a", 1e-6)
        np.testing.assert_array_equal(at, [3, 1, -2])

    def test_numeric_on_a_single_number(self):
        self.close(numeric_gradient(lambda a: float(a) ** 2, np.array(3.0)), 6.0, "square", 1e-6)

    def test_no_warnings(self):
        params, x, y = draw(8, 2, 3, 4, 2)
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            loss_and_gradients(params, x, np.full((2, 2), np.nan), np.zeros((2, 2), dtype=bool))
            loss_and_gradients(params, x, y, np.ones((2, 2), dtype=bool))

    def test_arguments_are_not_changed(self):
        params, x, y = draw(9, 2, 3, 4, 2)
        seen = np.array([[True, False], [True, True]])
        before = {key: value.copy() for key, value in {**params, "x": x, "y": y}.items()}
        loss_and_gradients(params, x, y, seen)
        numeric_gradient(lambda a: float(a.sum()), x)
        self.assertCountEqual(params, ["w1", "b1", "w2", "b2", "s"])
        for name, array in {**params, "x": x, "y": y}.items():
            np.testing.assert_array_equal(array, before[name], err_msg=name)

    def test_random_against_loops(self):
        for seed in range(12):
            rng = np.random.default_rng(100 + seed)
            n, d, width, k = map(int, rng.integers(1, 5, size=4))
            params, x, y = draw(seed, n, d, width, k)
            seen = rng.random((n, k)) < 0.7
            with self.subTest(seed=seed):
                self.check(params, x, y, seen, f"seed={seed} n={n} d={d} h={width} k={k}")


if __name__ == "__main__":
    unittest.main()
