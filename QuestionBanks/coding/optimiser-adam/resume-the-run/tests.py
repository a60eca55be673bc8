import copy
import json
import math
import random
import unittest

from solution import AdamW


def slow(start, grads, rates, beta1=0.9, beta2=0.999, eps=1e-8, decay=0.01):
    """One number through all steps, each average summed anew over all gradients so far."""
    value, seen, trace = start, [], []
    for grad, lr in zip(grads, rates):
        if grad is not None:
            seen.append(grad)
            t = len(seen)
            first = [(1 - beta1) * beta1 ** (t - 1 - i) for i in range(t)]
            second = [(1 - beta2) * beta2 ** (t - 1 - i) for i in range(t)]
            mean = math.fsum(w * g for w, g in zip(first, seen)) / math.fsum(first)
            square = math.fsum(w * g * g for w, g in zip(second, seen)) / math.fsum(second)
            value = value * (1 - lr * decay) - lr * mean / (square ** 0.5 + eps)
        trace.append(value)
    return trace


class AdamWTest(unittest.TestCase):
    def close(self, got, expected, note):
        self.assertEqual(list(got), list(expected), f"names; {note}")
        for name in expected:
            self.assertEqual(len(got[name]), len(expected[name]), f"length of {name}; {note}")
            for a, b in zip(got[name], expected[name]):
                self.assertTrue(math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12),
                                f"{note}: got {got!r}, expected {expected!r}")

    def check_one(self, start, grads, rates, **options):
        """One parameter with one element through all steps."""
        note = f"start={start} grads={grads} lr={rates} {options}"
        named = {"decay": "weight_decay"}
        optimiser = AdamW(**{named.get(key, key): value for key, value in options.items()})
        params = {"w": [start]}
        for grad, lr, value in zip(grads, rates, slow(start, grads, rates, **options)):
            params = optimiser.step(params, {"w": None if grad is None else [grad]}, lr)
            self.close(params, {"w": [value]}, note)

    def test_example(self):
        self.close(AdamW(weight_decay=0.1).step({"w": [2.0]}, {"w": [-8.0]}, lr=0.5),
                   {"w": [2.4]}, "first step")

    def test_first_step_has_length_lr(self):
        got = AdamW(weight_decay=0.0).step({"w": [0.0, 0.0, 0.0]}, {"w": [1e-3, -5.0, 700.0]}, 0.1)
        for value, expected in zip(got["w"], [-0.1, 0.1, -0.1]):
            self.assertAlmostEqual(value, expected, places=5)

    def test_several_steps(self):
        self.check_one(1.0, [0.5, -2.0, 3.0, 0.1, 0.1, -0.7], [0.1] * 6)

    def test_other_betas(self):
        self.check_one(1.0, [0.5, -2.0, 3.0, 0.1], [0.1] * 4, beta1=0.5, beta2=0.8)
        self.check_one(1.0, [0.5, -2.0, 3.0, 0.1], [0.1] * 4, beta1=0.0, beta2=0.9)
        self.check_one(1.0, [0.5, -2.0, 3.0, 0.1], [0.1] * 4, beta1=0.6, beta2=0.0)

    def test_small_gradients_and_eps(self):
        self.check_one(0.0, [1e-8, 2e-8, -1e-8], [0.1] * 3, decay=0.0)
        self.check_one(0.0, [1.0, 2.0], [0.1] * 2, eps=0.5, decay=0.0)

    def test_decay_does_not_pass_through_the_averages(self):
        self.check_one(50.0, [1e-3, 1e-3, -1e-3], [0.1] * 3, decay=0.5)

    def test_decay_uses_the_value_before_the_step(self):
        self.check_one(1.0, [4.0], [1.0], decay=0.5)

    def test_rates_may_change(self):
        self.check_one(3.0, [1.0, 1.0, 2.0, -1.0], [0.0, 0.1, 0.5, 0.01], decay=0.3)

    def test_zero_gradients_are_a_step(self):
        self.check_one(2.0, [0.0, 0.0], [0.1] * 2, decay=0.5)
        self.check_one(2.0, [1.0, 0.0, 0.0, 1.0], [0.1] * 4, decay=0.5)

    def test_no_gradient_is_no_step(self):
        self.check_one(2.0, [None, 1.0, None, None, -3.0, 1.0], [0.1] * 6, decay=0.5)

    def test_absent_gradient_is_no_step(self):
        optimiser = AdamW(weight_decay=0.5)
        got = optimiser.step({"a": [1.0], "b": [2.0, 3.0]}, {"a": [1e3]}, 0.1)
        self.close(got, {"a": [0.85], "b": [2.0, 3.0]}, "b has no gradient")

    def test_each_parameter_counts_its_own_steps(self):
        optimiser, params = AdamW(weight_decay=0.0), {"old": [0.0], "thawed": [0.0]}
        for _ in range(20):
            params = optimiser.step(params, {"old": [1.0]}, 0.1)
        params = optimiser.step(params, {"old": [1.0], "thawed": [1.0]}, 0.1)
        self.assertAlmostEqual(params["thawed"][0], -0.1, msg="its first step", places=6)

    def test_no_decay(self):
        optimiser = AdamW(weight_decay=0.5, no_decay=["bias"])
        got = optimiser.step({"w": [1.0], "bias": [1.0], "b": [1.0]},
                             {"w": [0.0], "bias": [0.0], "b": [0.0]}, 0.1)
        self.close(got, {"w": [0.95], "bias": [1.0], "b": [0.95]}, "no_decay=['bias']")
        got = optimiser.step({"attention.bias": [1.0]}, {"attention.bias": [0.0]}, 0.1)
        self.close(got, {"attention.bias": [0.95]}, "no_decay=['bias'] is another name")

    def test_defaults(self):
        optimiser, given = AdamW(), {"w": [1.0]}
        for grad, value in zip([2.0, -1.0, 0.5], slow(1.0, [2.0, -1.0, 0.5], [0.1] * 3)):
            given = optimiser.step(given, {"w": [grad]}, 0.1)
            self.close(given, {"w": [value]}, "default options")

    def test_resumed_through_json(self):
        grads = [[0.3, -1.0], [2.0, 0.1], [-0.5, 0.7], [1.0, 1.0], [0.0, -2.0]]
        straight, stopped = AdamW(), AdamW()
        expected = got = {"w": [1.0, -2.0]}
        for index, grad in enumerate(grads):
            expected = straight.step(expected, {"w": grad}, 0.1)
            got = stopped.step(got, {"w": grad}, 0.1)
            self.close(got, expected, f"step {index + 1}")
            text = json.dumps(stopped.state())
            stopped = AdamW()
            stopped.load(json.loads(text))

    def test_resumed_counts_stay_apart(self):
        straight, params = AdamW(), {"old": [1.0], "late": [1.0], "frozen": [1.0]}
        for grads in [{"old": [0.3]}, {"old": [2.0]}, {"old": [-1.0], "late": [0.5]}]:
            params = straight.step(params, grads, 0.1)
        resumed = AdamW()
        resumed.load(json.loads(json.dumps(straight.state())))
        for grads in [{"late": [2.0]}, {"frozen": [1.0], "late": [-1.0], "old": [3.0]}]:
            expected = straight.step(params, grads, 0.1)
            self.close(resumed.step(params, grads, 0.1), expected,
                       f"after 3 updates of old, 1 of late and none of frozen, grads={grads}")
            params = expected

    def test_snapshot_does_not_change_later(self):
        optimiser = AdamW()
        params = optimiser.step({"w": [1.0, 2.0]}, {"w": [0.5, 0.5]}, 0.1)
        snapshot = optimiser.state()
        before = copy.deepcopy(snapshot)
        first = optimiser.step(params, {"w": [3.0, -3.0]}, 0.1)
        self.assertEqual(snapshot, before, "the snapshot after another step")
        again = AdamW()
        again.load(snapshot)
        self.close(again.step(params, {"w": [3.0, -3.0]}, 0.1), first, "step from the snapshot")
        self.assertEqual(snapshot, before, "the snapshot after a step of the one that loaded it")

    def test_loading_replaces_what_was_there(self):
        used, fresh = AdamW(), AdamW()
        empty = fresh.state()
        used.step({"w": [1.0]}, {"w": [9.0]}, 0.1)
        used.load(empty)
        self.close(used.step({"w": [1.0]}, {"w": [2.0]}, 0.1),
                   fresh.step({"w": [1.0]}, {"w": [2.0]}, 0.1), "after loading an empty snapshot")

    def test_options_are_not_part_of_the_snapshot(self):
        first = AdamW(weight_decay=0.0)
        first.step({"w": [1.0]}, {"w": [1.0]}, 0.1)
        second = AdamW(weight_decay=0.5)
        second.load(first.state())
        value = slow(1.0, [1.0, 1.0], [0.1, 0.1], decay=0.0)
        step = value[1] - value[0]
        self.close(second.step({"w": [1.0]}, {"w": [1.0]}, 0.1), {"w": [1.0 + step - 0.05]},
                   "weight_decay=0.5 and a snapshot made with 0")

    def test_arguments_are_not_changed(self):
        params, grads = {"w": [1.0, 2.0], "b": [3.0]}, {"w": [0.5, -0.5], "b": None}
        got = AdamW().step(params, grads, 0.1)
        self.assertEqual(params, {"w": [1.0, 2.0], "b": [3.0]})
        self.assertEqual(grads, {"w": [0.5, -0.5], "b": None})
        self.assertEqual(list(got), ["w", "b"], "all parameters are returned")

    def test_random_against_sums(self):
        for seed in range(40):
            rng = random.Random(seed)
            count = rng.randrange(1, 12)
            grads = [rng.choice([None, 0.0, rng.gauss(0, 1), rng.gauss(0, 100)])
                     for _ in range(count)]
            rates = [rng.choice([0.0, 0.01, 0.5]) for _ in range(count)]
            with self.subTest(seed=seed):
                self.check_one(rng.gauss(0, 3), grads, rates, beta1=rng.choice([0.0, 0.5, 0.9]),
                               beta2=rng.choice([0.5, 0.99, 0.999]),
                               eps=rng.choice([1e-8, 0.1]), decay=rng.choice([0.0, 0.01, 0.4]))


if __name__ == "__main__":
    unittest.main()
