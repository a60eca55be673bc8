import statistics
import unittest

import numpy as np

from solution import ChannelNorm


def channel(x, index):
    """All values of a channel, as a list."""
    return [float(value) for value in np.take(x, index, axis=1).ravel()]


def slow_forward(x, scale, shift, eps, mean=None, variance=None):
    """One number at a time; the batch's own statistics where none are given."""
    out = np.empty(x.shape)
    for c in range(x.shape[1]):
        values = channel(x, c)
        m = statistics.fmean(values) if mean is None else mean[c]
        v = statistics.pvariance(values) if variance is None else variance[c]
        for index in np.ndindex(x.shape):
            if index[1] == c:
                out[index] = (x[index] - m) / (v + eps) ** 0.5 * scale[c] + shift[c]
    return out


def draw(seed, *shape):
    rng = np.random.default_rng(seed)
    c = shape[1]
    return (rng.normal(size=shape) * 2 + 1, rng.normal(size=c), rng.normal(size=c),
            rng.normal(size=shape))


class ChannelNormTest(unittest.TestCase):
    def close(self, got, expected, note, tolerance=1e-8):
        self.assertEqual(np.shape(got), np.shape(expected), f"shape; {note}")
        np.testing.assert_allclose(got, expected, rtol=tolerance, atol=tolerance, err_msg=note)

    def check_backward(self, x, scale, shift, by_y, eps, mean=None, variance=None, layer=None):
        """Compares with central differences of sum(by_y * result)."""
        note = f"x={x.tolist()} scale={scale} by_y={by_y.tolist()} eps={eps}"
        layer = layer or ChannelNorm(scale, shift, eps=eps)
        layer.forward(x, mean is None)
        got = layer.backward(by_y)
        for name, given, result in zip(("x", "scale", "shift"), (x, scale, shift), got):
            slope = np.zeros(given.shape)
            for index in np.ndindex(given.shape):
                losses = []
                for step in (1e-5, -1e-5):
                    moved = {"x": x.copy(), "scale": scale.copy(), "shift": shift.copy()}
                    moved[name][index] += step
                    y = slow_forward(moved["x"], moved["scale"], moved["shift"], eps, mean,
                                     variance)
                    losses.append(np.sum(by_y * y))
                slope[index] = (losses[0] - losses[1]) / 2e-5
            self.close(result, slope, f"by {name}; {note}", 1e-5)

    def test_example(self):
        layer = ChannelNorm(np.array([2.0]), np.array([1.0]), eps=0)
        self.close(layer.forward(np.array([[1.0], [3.0]]), True), [[-1.0], [3.0]], "forward")
        mean, variance = layer.stored()
        self.close(mean, [0.2], "mean")
        self.close(variance, [1.1], "variance")
        by_x, by_scale, by_shift = layer.backward(np.array([[1.0], [0.0]]))
        self.close(by_x, [[0.0], [0.0]], "by_x")
        self.close(by_scale, [-1.0], "by_scale")
        self.close(by_shift, [1.0], "by_shift")

    def test_training_normalises_each_channel(self):
        x, scale, shift, _ = draw(1, 6, 3)
        got = ChannelNorm(scale, shift).forward(x, True)
        self.close(got, slow_forward(x, scale, shift, 1e-5), "n=6 c=3")

    def test_positions_share_their_channel(self):
        x, scale, shift, _ = draw(2, 3, 2, 4)
        got = ChannelNorm(scale, shift).forward(x, True)
        self.close(got, slow_forward(x, scale, shift, 1e-5), "n=3 c=2 l=4")
        x, scale, shift, _ = draw(3, 1, 2, 5)
        got = ChannelNorm(scale, shift).forward(x, True)
        self.close(got, slow_forward(x, scale, shift, 1e-5), "n=1 c=2 l=5")

    def test_eps_is_added_to_the_variance(self):
        x = np.array([[0.0], [2.0]])
        got = ChannelNorm(np.ones(1), np.zeros(1), eps=3.0).forward(x, True)
        self.close(got, [[-0.5], [0.5]], "variance 1, eps 3")

    def test_constant_channel(self):
        got = ChannelNorm(np.array([2.0]), np.array([7.0])).forward(np.full((4, 1), 3.0), True)
        self.close(got, np.full((4, 1), 7.0), "all values 3, shift 7")

    def test_values_far_from_zero(self):
        x = np.array([[1e8 + 1], [1e8 - 1], [1e8 + 1], [1e8 - 1]])
        got = ChannelNorm(np.ones(1), np.zeros(1), eps=0).forward(x, True)
        self.close(got, [[1.0], [-1.0], [1.0], [-1.0]], "1e8 plus and minus 1")

    def test_stored_statistics_start_at_zero_and_one(self):
        layer = ChannelNorm(np.ones(3), np.zeros(3))
        mean, variance = layer.stored()
        self.close(mean, np.zeros(3), "mean")
        self.close(variance, np.ones(3), "variance")
        x = np.array([[1.0, 2.0, 3.0]])
        self.close(layer.forward(x, False), x / (1 + 1e-5) ** 0.5, "before any training")

    def test_stored_statistics_move(self):
        for shape in ((4, 2), (2, 2, 3)):
            layer = ChannelNorm(np.ones(2), np.zeros(2), momentum=0.25)
            mean, variance = np.zeros(2), np.ones(2)
            for seed in range(3):
                x = draw(seed, *shape)[0]
                layer.forward(x, True)
                values = [channel(x, c) for c in range(2)]
                mean = 0.75 * mean + 0.25 * np.array([statistics.fmean(v) for v in values])
                variance = (0.75 * variance
                            + 0.25 * np.array([statistics.variance(v) for v in values]))
            note = f"shape={shape} after three batches"
            self.close(layer.stored()[0], mean, f"mean; {note}")
            self.close(layer.stored()[1], variance, f"variance; {note}")

    def test_stored_statistics_are_used_and_stay(self):
        x, scale, shift, _ = draw(4, 5, 2)
        layer = ChannelNorm(scale, shift)
        for _ in range(3):
            layer.forward(x, True)
        mean, variance = layer.stored()
        for other in (draw(5, 4, 2)[0] + 50, draw(6, 1, 2)[0], draw(7, 2, 2, 3)[0]):
            got = layer.forward(other, False)
            self.close(got, slow_forward(other, scale, shift, 1e-5, mean, variance),
                       f"shape {other.shape}, not training")
        self.close(layer.stored()[0], mean, "mean after use")
        self.close(layer.stored()[1], variance, "variance after use")

    def test_one_row_gives_the_same_as_in_a_batch(self):
        x, scale, shift, _ = draw(8, 4, 3)
        layer = ChannelNorm(scale, shift)
        layer.forward(x, True)
        whole = layer.forward(x, False)
        for i in range(4):
            self.close(layer.forward(x[i:i + 1], False), whole[i:i + 1], f"row {i}")

    def test_one_value_in_training(self):
        layer = ChannelNorm(np.ones(2), np.zeros(2))
        layer.forward(np.array([[1.0, 5.0], [2.0, 9.0]]), True)
        mean, variance = layer.stored()
        for x in (np.array([[1.0, 2.0]]), np.array([[[1.0], [2.0]]])):
            with self.assertRaises(ValueError, msg=f"shape {x.shape}"):
                layer.forward(x, True)
        self.close(layer.stored()[0], mean, "mean after the error")
        self.close(layer.stored()[1], variance, "variance after the error")

    def test_backward_after_the_error_belongs_to_the_forward_before(self):
        x, scale, shift, by_y = draw(19, 4, 2)
        for training in (True, False):
            layer = ChannelNorm(scale, shift)
            layer.forward(x, training)
            before = layer.backward(by_y)
            with self.assertRaises(ValueError):
                layer.forward(x[:1], True)
            for name, got, expected in zip(("x", "scale", "shift"), layer.backward(by_y), before):
                self.close(got, expected, f"by {name}; training={training}, then one value")

    def test_snapshot_does_not_change_later(self):
        layer = ChannelNorm(np.ones(2), np.zeros(2))
        mean, variance = layer.stored()
        layer.forward(draw(9, 5, 2)[0], True)
        self.close(mean, [0.0, 0.0], "mean taken before training")
        self.close(variance, [1.0, 1.0], "variance taken before training")

    def test_backward_in_training(self):
        self.check_backward(*draw(10, 5, 3), 1e-5)
        self.check_backward(*draw(11, 4, 2), 0.5)

    def test_backward_with_positions(self):
        self.check_backward(*draw(12, 2, 3, 4), 1e-5)

    def test_backward_outside_training(self):
        x, scale, shift, by_y = draw(13, 4, 3)
        layer = ChannelNorm(scale, shift)
        layer.forward(x * 3 - 1, True)
        mean, variance = layer.stored()
        self.check_backward(x, scale, shift, by_y, 1e-5, mean, variance, layer)

    def test_backward_belongs_to_the_last_forward(self):
        x, scale, shift, by_y = draw(14, 4, 3)
        layer = ChannelNorm(scale, shift)
        layer.forward(draw(15, 7, 3)[0], True)
        layer.forward(draw(16, 3, 3)[0], False)
        self.check_backward(x, scale, shift, by_y, 1e-5, layer=layer)

    def test_shifting_a_channel_changes_nothing(self):
        x, scale, shift, by_y = draw(17, 5, 2)
        layer = ChannelNorm(scale, shift)
        layer.forward(x, True)
        by_x, _, _ = layer.backward(by_y)
        self.close(by_x.sum(axis=0), np.zeros(2), "sum of by_x over each channel")

    def test_arguments_are_not_changed(self):
        given = draw(18, 4, 2)
        before = [array.copy() for array in given]
        x, scale, shift, by_y = given
        layer = ChannelNorm(scale, shift)
        for training in (True, False):
            layer.forward(x, training)
            layer.backward(by_y)
        for name, array, copied in zip(("x", "scale", "shift", "by_y"), given, before):
            np.testing.assert_array_equal(array, copied, err_msg=name)

    def test_random_against_loops(self):
        for seed in range(15):
            rng = np.random.default_rng(seed)
            shape = [int(rng.integers(2, 5)), int(rng.integers(1, 4))]
            if seed % 2:
                shape.append(int(rng.integers(1, 4)))
            x, scale, shift, by_y = draw(seed, *shape)
            eps = float(rng.choice([1e-3, 0.3]))
            with self.subTest(seed=seed):
                got = ChannelNorm(scale, shift, eps=eps).forward(x, True)
                self.close(got, slow_forward(x, scale, shift, eps), f"seed={seed} {shape}")
                self.check_backward(x, scale, shift, by_y, eps)


if __name__ == "__main__":
    unittest.main()
