import math
import unittest

import numpy as np

from solution import loss_and_gradients


def slow_loss(params, tokens, labels, decay):
    """The loss from its definition, one number at a time."""
    table, w1, b1, w2, b2 = (params[name].tolist() for name in ("table", "w1", "b1", "w2", "b2"))
    total = 0.0
    for row, label in zip(tokens.tolist(), labels.tolist()):
        words = [token for token in row if token != 0]
        pooled = [sum(table[word][i] for word in words) / max(len(words), 1)
                  for i in range(len(b1))]
        state = [p + math.tanh(sum(q * w1[j][i] for j, q in enumerate(pooled)) + b1[i])
                 for i, p in enumerate(pooled)]
        logits = [sum(s * w2[i][k] for i, s in enumerate(state)) + b2[k] for k in range(len(b2))]
        top = max(logits)
        total += top + math.log(sum(math.exp(z - top) for z in logits)) - logits[label]
    squares = sum(x * x for matrix in (w1, w2) for line in matrix for x in line)
    return total / len(tokens) + decay / 2 * squares


def slow_gradient(params, tokens, labels, decay, name, step=1e-5):
    """Central differences of the slow loss by every entry of one parameter."""
    gradient = np.zeros_like(params[name])
    for place in np.ndindex(gradient.shape):
        ends = []
        for sign in (1, -1):
            moved = {key: value.copy() for key, value in params.items()}
            moved[name][place] += sign * step
            ends.append(slow_loss(moved, tokens, labels, decay))
        gradient[place] = (ends[0] - ends[1]) / (2 * step)
    return gradient


def model(seed, words=5, size=3, classes=3):
    rng = np.random.default_rng(seed)
    shapes = {"table": (words, size), "w1": (size, size), "b1": (size,),
              "w2": (size, classes), "b2": (classes,)}
    return {name: rng.normal(size=shape) for name, shape in shapes.items()}


class Gradients(unittest.TestCase):
    def check(self, params, tokens, labels, decay=0.0, names=("table", "w1", "b1", "w2", "b2")):
        tokens, labels = np.array(tokens), np.array(labels)
        given = f"tokens={tokens.tolist()} labels={labels.tolist()} decay={decay}"
        loss, gradients = loss_and_gradients(params, tokens, labels, decay)
        self.assertAlmostEqual(loss, slow_loss(params, tokens, labels, decay), places=9, msg=given)
        self.assertEqual(sorted(gradients), sorted(params))
        for name in names:
            expected = slow_gradient(params, tokens, labels, decay, name)
            self.assertEqual(gradients[name].shape, expected.shape, name)
            np.testing.assert_allclose(gradients[name], expected, rtol=1e-6, atol=1e-8,
                                       err_msg=f"gradient of {name}; {given}")

    def test_example(self):
        params = {name: np.zeros_like(value) for name, value in model(0, classes=2).items()}
        loss, gradients = loss_and_gradients(params, np.array([[1], [2], [3]]),
                                             np.array([0, 0, 1]), 0.0)
        self.assertAlmostEqual(loss, math.log(2))
        np.testing.assert_allclose(gradients["b2"], [-1 / 6, 1 / 6])
        np.testing.assert_array_equal(gradients["table"], 0.0)

    def test_output_layer(self):
        self.check(model(1), [[1, 2], [3, 4]], [2, 0], names=("w2", "b2"))

    def test_hidden_weights(self):
        self.check(model(2), [[1]], [1], names=("w1",))

    def test_hidden_bias(self):
        self.check(model(3), [[1], [2], [3], [4]], [0, 1, 2, 0], names=("b1",))

    def test_skip_connection(self):
        params = model(4)
        params["w1"][:] = 0.0  # the skip connection is the only way left
        self.check(params, [[1]], [0], names=("table",))

    def test_one_token(self):
        self.check(model(5), [[2]], [1])

    def test_long_rows(self):
        self.check(model(6), [[1, 2, 3, 4], [1, 0, 0, 0]], [0, 2], names=("table",))

    def test_repeated_token(self):
        self.check(model(7), [[3, 3, 3]], [1], names=("table",))
        self.check(model(8), [[3], [3], [2]], [1, 0, 1], names=("table",))

    def test_padding_has_no_gradient(self):
        params = model(9)
        tokens, labels = np.array([[0, 1, 0], [2, 0, 3]]), np.array([1, 2])
        _, gradients = loss_and_gradients(params, tokens, labels, 0.3)
        np.testing.assert_array_equal(gradients["table"][0], 0.0)
        self.check(params, tokens, labels)

    def test_padding_changes_nothing(self):
        params, labels = model(10), np.array([0, 1])
        short = loss_and_gradients(params, np.array([[1, 2], [3, 3]]), labels, 0.1)
        padded = loss_and_gradients(params, np.array([[0, 1, 2, 0], [3, 0, 0, 3]]), labels, 0.1)
        self.assertAlmostEqual(padded[0], short[0])
        for name in params:
            np.testing.assert_allclose(padded[1][name], short[1][name], err_msg=name)

    def test_row_of_padding(self):
        self.check(model(11), [[0, 0], [1, 4]], [2, 1])

    def test_decay(self):
        self.check(model(12), [[1, 2], [3, 0]], [1, 1], decay=0.7)

    def test_one_class(self):
        self.check(model(13, classes=1), [[1, 2]], [0], decay=0.2)

    def test_large_logits(self):
        params = model(14)
        params["w1"][:], params["b1"][:], params["w2"][:] = 0.0, 0.0, 150.0
        params["table"][1:3] = [[1.0] * 3, [-1.0] * 3]  # logits near 450 and -450
        params["b2"] = np.array([500.0, -500.0, 499.0])
        tokens, labels = np.array([[1], [2]]), np.array([1, 0])
        loss, gradients = loss_and_gradients(params, tokens, labels, 0.0)
        self.assertAlmostEqual(loss, slow_loss(params, tokens, labels, 0.0), places=7)
        for name, gradient in gradients.items():
            self.assertTrue(np.isfinite(gradient).all(), name)

    def test_params_are_not_changed(self):
        params = model(15)
        before = {name: value.copy() for name, value in params.items()}
        tokens, labels = np.array([[1, 0], [2, 2]]), np.array([0, 1])
        loss_and_gradients(params, tokens, labels, 0.5)
        for name in params:
            np.testing.assert_array_equal(params[name], before[name], err_msg=name)
        np.testing.assert_array_equal(tokens, [[1, 0], [2, 2]])

    def test_random_against_small_steps(self):
        for seed in range(12):
            rng = np.random.default_rng(seed)
            rows, length = rng.integers(1, 4), rng.integers(1, 5)
            size, classes = rng.integers(1, 4), rng.integers(2, 4)
            params = model(seed + 100, words=4, size=size, classes=classes)
            with self.subTest(seed=seed):
                self.check(params, rng.integers(0, 4, size=(rows, length)),
                           rng.integers(0, classes, size=rows), decay=0.1 * (seed % 3))


if __name__ == "__main__":
    unittest.main()
