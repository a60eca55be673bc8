import copy
import math
import random
import statistics
import unittest

from solution import validate, visits_before


def visit(customer, day, city="Rome", spend=10.0, churned=0):
    return {"customer": customer, "day": day, "city": city, "spend": spend, "churned": churned}


def shop(seed, customers=9, most=5):
    """Made-up visits in random order; a customer's label is the same on most of them."""
    rng = random.Random(seed)
    made = []
    for number in range(customers):
        label = rng.randrange(2)
        for _ in range(rng.randrange(1, most + 1)):
            city = rng.choice(["Rome", "Oslo", "Bern"])
            made.append(visit(f"c{number:02}", rng.randrange(8), city,
                              rng.choice([None, rng.gauss(20, 6), rng.gauss(30, 2)]),
                              label if rng.random() < 0.9 else 1 - label))
    rng.shuffle(made)
    return made


def folds_of(visits, folds, seed):
    names = sorted({v["customer"] for v in visits})
    random.Random(seed).shuffle(names)
    return [names.index(v["customer"]) % folds for v in visits]


def slow(visits, folds, seed):
    """Each visit by itself: everything is fitted anew from the visits of the other folds."""
    def probability(weights, x):
        return 1 / (1 + math.exp(-math.fsum(w * value for w, value in zip(weights, x))))

    fold, out = folds_of(visits, folds, seed), []
    for mine in fold:
        train = [v for v, other in zip(visits, fold) if other != mine]
        known = [v["spend"] for v in train if v["spend"] is not None]
        fill = statistics.median(known) if known else 0
        spends = [fill if v["spend"] is None else v["spend"] for v in train]
        mean, spread = statistics.fmean(spends), statistics.pstdev(spends)
        base = sum(v["churned"] for v in train) / len(train)

        def features(v):
            spend = fill if v["spend"] is None else v["spend"]
            local = [u["churned"] for u in train if u["city"] == v["city"]] + [base, base]
            earlier = [u for u in visits if u["customer"] == v["customer"] and u["day"] < v["day"]]
            return [1, (spend - mean) / (spread or 1), sum(local) / len(local),
                    math.log(1 + len(earlier))]

        rows, weights = [features(v) for v in train], [0, 0, 0, 0]
        for _ in range(40):
            off = [probability(weights, x) - v["churned"] for x, v in zip(rows, train)]
            weights = [w - 0.5 * math.fsum(o * x[j] for o, x in zip(off, rows)) / len(rows)
                       for j, w in enumerate(weights)]
        out.append(probability(weights, features(visits[len(out)])))
    return out


class Validation(unittest.TestCase):
    def same(self, got, expected, given):
        self.assertEqual(len(got), len(expected), given)
        for place, (a, b) in enumerate(zip(got, expected)):
            self.assertAlmostEqual(a, b, places=9, msg=f"visit {place}; {given}")

    def held_out(self, change, seed=1):
        """Predictions for the first visit's customer's fold before and after a change to it."""
        visits = shop(seed)
        fold = folds_of(visits, 3, 0)
        mine = [i for i, other in enumerate(fold) if other == fold[0]]
        before = validate(copy.deepcopy(visits), 3)
        for i in mine:
            change(visits[i])
        after = validate(visits, 3)
        return [after[i] for i in mine], [before[i] for i in mine], mine, visits

    def test_example_of_counting(self):
        visits = [visit("a", 3), visit("a", 5), visit("a", 5), visit("a", 9)]
        self.assertEqual(visits_before(visits), [0, 1, 1, 3])

    def test_future_visits_do_not_count(self):
        self.assertEqual(visits_before([visit("a", 9), visit("a", 4), visit("a", 6)]), [2, 0, 1])

    def test_same_day_does_not_count(self):
        self.assertEqual(visits_before([visit("a", 4), visit("a", 4), visit("b", 4)]), [0, 0, 0])

    def test_other_customers_do_not_count(self):
        self.assertEqual(visits_before([visit("a", 1), visit("b", 2), visit("a", 3)]), [0, 0, 1])
        self.assertEqual(visits_before([]), [])

    def test_held_out_labels_change_nothing(self):
        def flip(v):
            v["churned"] = 1 - v["churned"]

        got, expected, mine, _ = self.held_out(flip)
        self.same(got, expected, f"the labels of the held-out visits {mine} were flipped")

    def test_held_out_spends_shape_nothing_else(self):
        # One held-out visit becomes very dear; the others of its fold are predicted as before.
        visits = shop(2)
        fold = folds_of(visits, 3, 0)
        others = [i for i in range(1, len(visits)) if fold[i] == fold[0]]
        before = validate(copy.deepcopy(visits), 3)
        visits[0]["spend"] = 1e5
        after = validate(visits, 3)
        self.same([after[i] for i in others], [before[i] for i in others],
                  f"the spend of visit 0 was changed, visits {others} are in its fold")

    def test_held_out_customer_changes_nothing(self):
        # A customer's label is on all visits: seen in training it would show in the prediction.
        for label in (0, 1):
            visits = shop(3) + [visit("x", day, "Oslo", 44.0, label) for day in (2, 2, 2)]
            got = validate(visits, 4)[-3:]
            expected = slow(visits, 4, 0)[-1]
            self.same(got, [expected] * 3, f"three visits of one customer, label {label}")

    def test_training_labels_matter(self):
        visits = shop(4)
        before = validate(visits, 3)
        after = validate([{**v, "churned": 1} for v in visits], 3)
        self.assertGreater(min(after), 0.5)
        self.assertNotEqual(before, after)

    def test_city_never_seen(self):
        visits = shop(5) + [visit("x", 1, "Lima", 25.0, 1)]
        self.same(validate(visits), slow(visits, 4, 0), "a city with one visit, held out")

    def test_no_spend_known(self):
        visits = [{**v, "spend": None} for v in shop(6)]
        self.same(validate(visits), slow(visits, 4, 0), "every spend is missing")

    def test_equal_spends(self):
        visits = [{**v, "spend": 7.0} for v in shop(7)]
        self.same(validate(visits), slow(visits, 4, 0), "every spend is 7")

    def test_as_many_folds_as_customers(self):
        visits = shop(8, customers=5)
        self.same(validate(visits, 5), slow(visits, 5, 0), f"visits={visits}")

    def test_two_customers(self):
        visits = [visit("a", 1, spend=3.0), visit("b", 1, churned=1), visit("a", 2, "Oslo")]
        self.same(validate(visits, 2), slow(visits, 2, 0), f"visits={visits}")

    def test_another_seed_deals_again(self):
        visits = shop(9)
        for seed in (1, 2):
            self.same(validate(visits, 4, seed), slow(visits, 4, seed), f"seed={seed}")

    def test_defaults(self):
        visits = shop(10)
        self.same(validate(visits), slow(visits, 4, 0), "defaults: folds=4, seed=0")

    def test_visits_are_not_changed(self):
        visits = shop(11)
        before = copy.deepcopy(visits)
        visits_before(visits)
        validate(visits)
        self.assertEqual(visits, before)

    def test_random_against_one_by_one(self):
        for seed in range(8):
            folds = 2 + seed % 4
            visits = shop(seed + 50, customers=folds + seed % 3, most=3)
            with self.subTest(seed=seed, folds=folds):
                self.same(validate(visits, folds, seed), slow(visits, folds, seed),
                          f"visits={visits}")


if __name__ == "__main__":
    unittest.main()
