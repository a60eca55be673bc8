import copy
import itertools
import math
import random
import unittest

from solution import predict, train


def standardised(rows, by):
    columns = list(zip(*by))
    means = [math.fsum(c) / len(c) for c in columns]
    spreads = [math.sqrt(math.fsum((x - m) ** 2 for x in c) / len(c)) if len(set(c)) > 1 else 1.0
               for c, m in zip(columns, means)]
    return [[(x - m) / s for x, m, s in zip(row, means, spreads)] + [1.0] for row in rows]


def probability(weights, x):
    return 1 / (1 + math.exp(-math.fsum(w * value for w, value in zip(weights, x))))


def loss_of(weights, features, labels):
    return -math.fsum(math.log(probability(weights, x) if y else 1 - probability(weights, x))
                      for x, y in zip(features, labels)) / len(labels)


def one_epoch(weights, features, labels, order, lr, batch_size):
    """Weights after one epoch in the given order."""
    for start in range(0, len(order), batch_size):
        batch = order[start:start + batch_size]
        slopes = [math.fsum((probability(weights, features[i]) - labels[i]) * features[i][j]
                            for i in batch) / len(batch) for j in range(len(weights))]
        weights = [w - lr * slope for w, slope in zip(weights, slopes)]
    return weights


def explain(test, rows, labels, valid_rows, valid_labels, epochs, lr, batch_size, seed):
    """Return the order that explains each epoch's loss, or fail where no order does."""
    model = train(copy.deepcopy(rows), list(labels), valid_rows, valid_labels,
                  epochs=epochs, lr=lr, batch_size=batch_size, seed=seed)
    features, valid = standardised(rows, rows), standardised(valid_rows, rows)
    test.assertEqual(len(model["history"]), epochs)
    weights, orders = [0.0] * len(features[0]), []
    for epoch, loss in enumerate(model["history"], start=1):
        for order in itertools.permutations(range(len(rows))):
            after = one_epoch(weights, features, labels, order, lr, batch_size)
            if math.isclose(loss_of(after, valid, valid_labels), loss, rel_tol=1e-9):
                break
        else:
            test.fail(f"no order of the examples gives epoch {epoch} the loss {loss}: rows={rows} "
                      f"labels={labels} lr={lr} batch_size={batch_size} seed={seed}")
        weights = after
        orders.append(order)
    return orders


def blobs(seed, n, gap=3.0):
    """Two groups of points; the label is the group."""
    rng = random.Random(seed)
    labels = [i % 2 for i in range(n)]
    rows = [[rng.gauss(gap * y, 1.0), rng.gauss(-gap * y, 1.0)] for y in labels]
    return rows, labels


class TrainingLoop(unittest.TestCase):
    def test_learns_separable_data(self):
        for seed in range(6):
            rows, labels = blobs(seed, 80, gap=5.0)
            model = train(rows, list(labels), *blobs(seed + 50, 40, gap=5.0), seed=seed)
            right = sum((predict(model, row) > 0.5) == (y == 1) for row, y in zip(rows, labels))
            with self.subTest(seed=seed):
                self.assertGreaterEqual(right, 79, f"{right} of 80 right; {model['history']}")

    def test_loss_falls_and_stays_low(self):
        rows, labels = blobs(3, 60)
        model = train(rows, labels, *blobs(4, 60), epochs=20, lr=0.2)
        self.assertLess(max(model["history"][10:]), 0.2, f"losses {model['history']}")

    def test_one_batch_is_plain_gradient_descent(self):
        rng = random.Random(5)
        rows = [[rng.gauss(2, 3), rng.gauss(-1, 0.5)] for _ in range(12)]
        labels = [rng.randrange(2) for _ in rows]
        model = train(rows, list(labels), rows, labels, epochs=6, lr=0.3, batch_size=12)
        features, weights = standardised(rows, rows), [0.0] * 3
        for loss in model["history"]:
            weights = one_epoch(weights, features, labels, range(12), 0.3, 12)
            self.assertAlmostEqual(loss, loss_of(weights, features, labels), places=9)
        for got, expected in zip(model["weights"], weights):
            self.assertAlmostEqual(got, expected, places=9)

    def test_each_batch_stands_alone(self):
        # Equal rows: the order cannot matter, only the bias can move.
        model = train([[7.0]] * 6, [1] * 6, [[7.0]], [1], epochs=2, lr=0.5, batch_size=2)
        bias, losses = 0.0, []
        for _ in range(2):
            for _ in range(3):
                bias += 0.5 * (1 - 1 / (1 + math.exp(-bias)))
            losses.append(math.log1p(math.exp(-bias)))
        self.assertAlmostEqual(model["weights"][-1], bias, places=9)
        for got, expected in zip(model["history"], losses):
            self.assertAlmostEqual(got, expected, places=9)

    def test_short_batch_is_a_mean(self):
        rows, labels = blobs(6, 10)
        exact = train(rows, list(labels), rows, labels, epochs=3, batch_size=10)
        larger = train(rows, list(labels), rows, labels, epochs=3, batch_size=64)
        for got, expected in zip(larger["history"], exact["history"]):
            self.assertAlmostEqual(got, expected, places=9, msg="batch_size 64 against 10")

    def test_best_epoch_is_returned(self):
        # Validation labels contradict training, so every epoch makes it worse.
        rows, labels = blobs(7, 40)
        flipped = [1 - y for y in labels]
        one = train(rows, list(labels), rows, flipped, epochs=1)
        model = train(rows, list(labels), rows, flipped, epochs=12)
        self.assertEqual(min(model["history"]), model["history"][0])
        self.assertEqual(model["weights"], one["weights"], "the first epoch was the best")

    def test_returned_model_has_the_lowest_loss(self):
        for seed in range(10):
            rng = random.Random(seed)
            rows, labels = blobs(seed, 24, gap=0.5)
            valid_rows, valid_labels = blobs(seed + 100, 12, gap=0.5)
            model = train(rows, labels, valid_rows, valid_labels, epochs=15, lr=2.0,
                          batch_size=rng.randrange(1, 10), seed=seed)
            chance = [predict(model, row) for row in valid_rows]
            loss = -sum(math.log(max(p if y else 1 - p, 1e-300))
                        for p, y in zip(chance, valid_labels)) / 12
            with self.subTest(seed=seed):
                self.assertAlmostEqual(loss, min(model["history"]), places=7)

    def test_validation_shapes_nothing(self):
        rows, labels = blobs(8, 30)
        near = train(rows, list(labels), [[0.0, 0.0]], [1], epochs=1)
        far = train(rows, list(labels), [[900.0, -40.0], [700.0, 3.0]], [0, 1], epochs=1)
        self.assertEqual(near["weights"], far["weights"])
        for row in rows:
            self.assertAlmostEqual(predict(near, row), predict(far, row), places=12)

    def test_new_order_in_every_epoch(self):
        rows, labels = [[0.0], [1.0], [5.0]], [1, 0, 1]
        most = 0
        for seed in range(4):
            orders = explain(self, rows, labels, [[2.0], [3.0]], [1, 0], 8, 0.7, 1, seed)
            self.assertGreater(len(set(orders)), 1, f"seed {seed}: the same order in all epochs")
            most = max(most, len(set(orders)))
        # One permutation applied again and again gives at most 3 orders of 3 examples.
        self.assertGreater(most, 3, "never more than 3 of 6 orders in 8 epochs, with 4 seeds")

    def test_random_epochs_follow_some_order(self):
        for seed in range(25):
            rng = random.Random(seed)
            n, size = rng.randrange(2, 5), rng.randrange(1, 3)
            rows = [[rng.gauss(0, 4) for _ in range(size)] for _ in range(n)]
            labels = [rng.randrange(2) for _ in range(n)]
            valid = [[rng.gauss(0, 4) for _ in range(size)] for _ in range(3)]
            with self.subTest(seed=seed):
                explain(self, rows, labels, valid, [0, 1, 1], 3, 0.4, rng.randrange(1, 5), seed)

    def test_one_example(self):
        model = train([[3.0, -1.0]], [0], [[3.0, -1.0]], [0], epochs=2, lr=0.5)
        second = -0.25 - 0.5 / (1 + math.exp(0.25))
        self.assertAlmostEqual(model["weights"][-1], second, places=9)
        self.assertAlmostEqual(model["history"][1], math.log1p(math.exp(second)), places=9)

    def test_far_off_rows_do_not_overflow(self):
        rows, labels = blobs(13, 20, gap=5.0)
        model = train(rows, labels, rows, labels, epochs=5)
        self.assertAlmostEqual(predict(model, [1e6, -1e6]), 1.0)
        self.assertAlmostEqual(predict(model, [-1e6, 1e6]), 0.0)

    def test_defaults_stay(self):
        data = [*blobs(14, 20), *blobs(15, 10)]
        got = train(*copy.deepcopy(data))
        expected = train(*copy.deepcopy(data), epochs=30, lr=0.5, batch_size=8, seed=0)
        self.assertEqual(got["history"], expected["history"])

    def test_same_seed_same_model(self):
        rows, labels = blobs(9, 21)
        first = train(rows, labels, *blobs(10, 9), epochs=4, seed=3)
        random.seed(12345)  # the global generator must not matter
        second = train(rows, labels, *blobs(10, 9), epochs=4, seed=3)
        self.assertEqual(first["history"], second["history"])

    def test_arguments_are_not_changed(self):
        data = [*blobs(11, 20), *blobs(12, 10)]
        before = copy.deepcopy(data)
        train(*data, epochs=2)
        self.assertEqual(data, before)


if __name__ == "__main__":
    unittest.main()
