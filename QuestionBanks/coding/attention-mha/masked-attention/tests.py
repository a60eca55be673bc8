import math
import unittest
import warnings

import numpy as np

from solution import attention


def slow(q, k, v, mask=None, causal=False):
    """One query and one key at a time, for arrays with any number of leading axes."""
    lead, (queries, size), keys = q.shape[:-2], q.shape[-2:], k.shape[-2]
    allowed = np.ones((*lead, queries, keys), dtype=bool)
    if mask is not None:
        allowed = np.broadcast_to(mask, allowed.shape)
    out = np.zeros((*lead, queries, v.shape[-1]))
    for at in np.ndindex(*lead):
        for i in range(queries):
            seen = [j for j in range(keys) if allowed[at][i, j]
                    and (not causal or j <= keys - queries + i)]
            dots = [math.fsum(a * b for a, b in zip(q[at][i], k[at][j])) / math.sqrt(size)
                    for j in seen]
            exps = [math.exp(dot - max(dots)) for dot in dots]
            for share, j in zip(exps, seen):
                out[at][i] += share / math.fsum(exps) * v[at][j]
    return out


def draw(seed, *shapes):
    rng = np.random.default_rng(seed)
    return [rng.normal(size=shape) for shape in shapes]


class Attention(unittest.TestCase):
    def close(self, got, expected, note=""):
        self.assertEqual(np.shape(got), np.shape(expected), f"shape; {note}")
        np.testing.assert_allclose(got, expected, rtol=1e-7, atol=1e-9, err_msg=note)

    def test_example(self):
        q = np.array([[2.0, 0.0, 0.0, 0.0]])
        k = np.array([[0.0] * 4, [math.log(3), 0.0, 0.0, 0.0], [50.0] * 4])
        v = np.array([[4.0, 0.0], [0.0, 8.0], [100.0, 100.0]])
        self.close(attention(q, k, v, mask=np.array([[True, True, False]])), [[1.0, 6.0]])

    def test_no_mask(self):
        q, k, v = draw(0, (3, 4), (5, 4), (5, 2))
        self.close(attention(q, k, v), slow(q, k, v))

    def test_equal_scores_give_the_mean(self):
        q, v = np.zeros((2, 3)), np.array([[1.0], [2.0], [6.0]])
        self.close(attention(q, np.ones((3, 3)), v), [[3.0], [3.0]])

    def test_scale(self):
        # Dot products 0 and 16 ln 2, divided by sqrt(256) = 16: weights 1/3 and 2/3.
        q = np.full((1, 256), math.log(2) / 16)
        k = np.vstack([np.zeros(256), np.ones(256)])
        self.close(attention(q, k, np.array([[0.0], [3.0]])), [[2.0]])

    def test_mask_true_means_look(self):
        q, k, v = draw(1, (2, 3), (3, 3), (3, 3))
        mask = np.array([[True, False, False], [False, False, True]])
        self.close(attention(q, k, v, mask), v[[0, 2]])

    def test_hidden_keys_have_no_influence(self):
        q, k, v = draw(2, (4, 3), (6, 3), (6, 2))
        mask = np.array([True, True, False, True, False, True])
        k2, v2 = k.copy(), v.copy()
        k2[~mask], v2[~mask] = 1e3, -1e6
        self.close(attention(q, k2, v2, mask), attention(q, k, v, mask))
        self.close(attention(q, k, v, mask), attention(q, k[mask], v[mask]))

    def test_nothing_to_look_at(self):
        q, k, v = draw(3, (2, 3), (4, 3), (4, 2))
        mask = np.array([[False] * 4, [True, False, True, False]])
        got = attention(q, k, v, mask)
        self.close(got, slow(q, k, v, mask))
        self.close(got[0], [0.0, 0.0])

    def test_causal(self):
        q, k, v = draw(4, (5, 4), (5, 4), (5, 3))
        got = attention(q, k, v, causal=True)
        self.close(got, slow(q, k, v, causal=True))
        self.close(got[0], v[0])

    def test_causal_with_fewer_queries_than_keys(self):
        q, k, v = draw(5, (6, 4), (6, 4), (6, 3))
        full = attention(q, k, v, causal=True)
        self.close(attention(q[4:], k, v, causal=True), full[4:], "the last two queries")
        self.close(attention(q[5:], k, v, causal=True), full[5:], "the last query")

    def test_causal_and_mask_together(self):
        q, k, v = draw(6, (2, 4, 3), (2, 4, 3), (2, 4, 3))
        mask = np.array([[[False, True, True, True]], [[True, True, False, True]]])
        got = attention(q, k, v, mask, causal=True)
        self.close(got, slow(q, k, v, mask, causal=True))
        self.close(got[0, 0], np.zeros(3), "its only key is masked")

    def test_batch_and_heads(self):
        q, k, v = draw(7, (2, 3, 4, 5), (2, 3, 6, 5), (2, 3, 6, 2))
        padding = np.array([[True] * 6, [True] * 4 + [False] * 2])[:, None, None, :]
        self.close(attention(q, k, v, padding), slow(q, k, v, padding))

    def test_large_scores(self):
        q, k, v = draw(8, (3, 4), (5, 4), (5, 2))
        got = attention(q * 1e4, k, v)
        self.assertTrue(np.isfinite(got).all(), f"got {got}")
        self.close(got, slow(q * 1e4, k, v))
        self.close(attention(-1e4 * np.ones((1, 4)), np.ones((5, 4)), v), [v.mean(axis=0)])

    def test_largest_score_is_hidden(self):
        q, k = np.ones((1, 1)), np.array([[5000.0], [1.0], [1.0]])
        v = np.array([[9.0], [2.0], [4.0]])
        self.close(attention(q, k, v, np.array([False, True, True])), [[3.0]])

    def test_visible_scores_are_very_low(self):
        q, k = np.array([[1e3]]), np.array([[-1e3], [0.0], [-1e3]])
        v = np.array([[2.0], [9.0], [4.0]])
        self.close(attention(q, k, v, np.array([True, False, True])), [[3.0]])

    def test_no_warnings(self):
        q, k, v = draw(9, (3, 4), (3, 4), (3, 2))
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            attention(q * 1e3, k, v, np.array([[False] * 3, [True] * 3, [True] * 3]), True)

    def test_arguments_are_not_changed(self):
        q, k, v = draw(10, (3, 4), (3, 4), (3, 2))
        mask = np.array([[True, False, True]] * 3)
        before = [array.copy() for array in (q, k, v, mask)]
        attention(q, k, v, mask, causal=True)
        for array, copied in zip((q, k, v, mask), before):
            np.testing.assert_array_equal(array, copied)

    def test_random_against_loops(self):
        for seed in range(60):
            rng = np.random.default_rng(seed)
            lead = tuple(rng.integers(1, 3, size=rng.integers(0, 3)))
            keys = int(rng.integers(1, 7))
            queries, size, width = int(rng.integers(1, keys + 1)), *map(int, rng.integers(1, 5, 2))
            q, k = rng.normal(size=(*lead, queries, size)), rng.normal(size=(*lead, keys, size))
            v = rng.normal(size=(*lead, keys, width))
            mask = None if seed % 3 == 0 else rng.random((*lead, queries, keys)) < 0.6
            causal = bool(rng.integers(2))
            with self.subTest(seed=seed):
                self.close(attention(q, k, v, mask, causal), slow(q, k, v, mask, causal),
                           f"seed={seed} shapes={q.shape}, {k.shape}, {v.shape} "
                           f"causal={causal} mask={mask!r}")


if __name__ == "__main__":
    unittest.main()
