import copy
import math
import random
import statistics
import unittest

from solution import TabularEncoder


def slow(train, rows, numeric, categorical, min_count):
    """Column by column, straight from the rules, with the statistics module."""
    def value(row, name):
        found = row.get(name)
        return None if found is None or found != found else found

    table = [[] for _ in rows]
    for name in numeric:
        present = [value(row, name) for row in train if value(row, name) is not None]
        fill = statistics.median(present) if present else 0.0
        column = [fill if value(row, name) is None else value(row, name) for row in train]
        mean, spread = statistics.fmean(column), statistics.pstdev(column)
        if len(set(column)) == 1:
            mean, spread = column[0], 1.0
        for line, row in zip(table, rows):
            found = value(row, name)
            line.append(((fill if found is None else found) - mean) / spread)
    for name in categorical:
        column = [value(row, name) for row in train]
        own = [c for c in sorted(set(column) - {None}) if column.count(c) >= min_count]
        for line, row in zip(table, rows):
            line += [1.0 if value(row, name) == c else 0.0 for c in own]
            line.append(0.0 if value(row, name) in own else 1.0)
    return table


class Encoder(unittest.TestCase):
    def same(self, got, expected, given=""):
        self.assertEqual(len(got), len(expected), f"rows; {given}")
        for line, wanted in zip(got, expected):
            self.assertEqual(len(line), len(wanted), f"columns; got={got!r} {given}")
            for a, b in zip(line, wanted):
                self.assertAlmostEqual(a, b, places=7,
                                       msg=f"got={got!r} expected={expected!r} {given}")

    def test_example(self):
        train = [{"age": 20, "city": "Bern"}, {"age": 40, "city": "Oslo"},
                 {"age": None, "city": "Bern"}]
        encoder = TabularEncoder(["age"], ["city"]).fit(train)
        self.assertEqual(encoder.names(), ["age", "city=Bern", "city=Oslo", "city:other"])
        self.same(encoder.transform([{"age": 30, "city": "Rome"}]), [[0, 0, 0, 1]])
        root = math.sqrt(1.5)
        self.same(encoder.transform(train), [[-root, 1, 0, 0], [root, 0, 1, 0], [0, 1, 0, 0]])

    def test_training_statistics_are_used(self):
        encoder = TabularEncoder(["x"], []).fit([{"x": 0}, {"x": 10}])
        self.same(encoder.transform([{"x": 100}, {"x": 110}, {"x": None}]),
                  [[19], [21], [0]])

    def test_one_row_as_in_a_batch(self):
        encoder = TabularEncoder(["x"], ["c"]).fit([{"x": 1, "c": "a"}, {"x": 5, "c": "b"}])
        rows = [{"x": 9, "c": "b"}, {"x": -3, "c": "z"}, {"c": "a"}]
        self.same([encoder.transform([row])[0] for row in rows], encoder.transform(rows))

    def test_transform_learns_nothing(self):
        encoder = TabularEncoder(["x"], ["c"]).fit([{"x": 1, "c": "a"}, {"x": 5, "c": "b"}])
        row = [{"x": None, "c": "a"}]
        names, before = encoder.names(), encoder.transform(row)
        encoder.transform([{"x": 1000, "c": "new"}] * 5)
        self.same(encoder.transform(row), before)
        self.assertEqual(encoder.names(), names)

    def test_fit_forgets_the_earlier_fit(self):
        encoder = TabularEncoder(["x"], ["c"], min_count=2)
        encoder.fit([{"x": 100, "c": "old"}, {"x": 300, "c": "old"}, {"x": 500, "c": "b"}])
        encoder.fit([{"x": 0, "c": "a"}, {"x": 2, "c": "a"}, {"x": 4, "c": "b"}])
        self.assertEqual(encoder.names(), ["x", "c=a", "c:other"])
        self.same(encoder.transform([{"x": 2, "c": "old"}]), [[0, 0, 1]])

    def test_missing_in_every_form(self):
        encoder = TabularEncoder(["x"], ["c"]).fit([{"x": 1, "c": "a"}, {"x": 2, "c": "a"},
                                                    {"x": 9, "c": "a"}])
        filled = encoder.transform([{"x": 2, "c": "zzz"}])[0]
        for row in ({"x": None, "c": None}, {}, {"x": math.nan, "c": math.nan}):
            with self.subTest(row=row):
                self.same(encoder.transform([row]), [filled])

    def test_missing_in_training(self):
        train = [{"x": 1, "c": "a"}, {"x": math.nan, "c": math.nan}, {"x": 3, "c": math.nan},
                 {"c": None}, {}]  # filled: 1 2 3 2 2
        encoder = TabularEncoder(["x"], ["c"]).fit(train)
        self.assertEqual(encoder.names(), ["x", "c=a", "c:other"])
        self.same(encoder.transform([{"x": 3, "c": math.nan}]), [[math.sqrt(2.5), 0, 1]])

    def test_mean_is_taken_after_filling(self):
        train = [{"x": 0}, {"x": 1}, {"x": 8}, {"x": None}]  # filled: 0 1 8 1, mean 2.5
        self.same(TabularEncoder(["x"], []).fit(train).transform([{"x": 2.5}, {"x": None}]),
                  [[0], [-1.5 / math.sqrt(10.25)]])

    def test_constant_column(self):
        encoder = TabularEncoder(["x", "y"], []).fit([{"x": 4, "y": 0.1}] * 3)
        self.same(encoder.transform([{"x": 4, "y": 0.1}, {"x": 6, "y": 0.6}]),
                  [[0, 0], [2, 0.5]])

    def test_small_numbers_are_not_constant(self):
        encoder = TabularEncoder(["x"], []).fit([{"x": 0.0}, {"x": 2e-12}])
        self.same(encoder.transform([{"x": 0.0}, {"x": 2e-12}]), [[-1], [1]])

    def test_column_never_seen(self):
        encoder = TabularEncoder(["x"], ["c"]).fit([{"z": 1}, {"x": None}])
        self.assertEqual(encoder.names(), ["x", "c:other"])
        self.same(encoder.transform([{}, {"x": 3, "c": "a"}]), [[0, 1], [3, 1]])

    def test_zero_and_empty_are_values(self):
        encoder = TabularEncoder(["x"], ["c"]).fit([{"x": 0, "c": ""}, {"x": 10, "c": "b"},
                                                    {"x": 20, "c": "b"}])
        self.assertEqual(encoder.names(), ["x", "c=", "c=b", "c:other"])
        self.same(encoder.transform([{"x": 0, "c": ""}]), [[-math.sqrt(1.5), 1, 0, 0]])

    def test_rare_categories_go_to_other(self):
        rows = [{"c": c} for c in ["a", "b", "a", "c", "c", "a", None, None]]
        encoder = TabularEncoder([], ["c"], min_count=2).fit(rows)
        self.assertEqual(encoder.names(), ["c=a", "c=c", "c:other"])
        self.same(encoder.transform([{"c": "a"}, {"c": "b"}, {"c": "c"}, {"c": "new"}]),
                  [[1, 0, 0], [0, 0, 1], [0, 1, 0], [0, 0, 1]])

    def test_order_of_columns(self):
        train = [{"b": 1, "a": 2, "q": "y", "p": "x"}, {"p": "w", "q": "z", "a": 4, "b": 3}]
        encoder = TabularEncoder(["b", "a"], ["q", "p"]).fit(train)
        self.assertEqual(encoder.names(), ["b", "a", "q=y", "q=z", "q:other",
                                           "p=w", "p=x", "p:other"])
        self.same(encoder.transform([{"p": "w", "a": 4, "q": "y", "b": 1}]),
                  [[-1, 1, 1, 0, 0, 1, 0, 0]])

    def test_before_fit(self):
        encoder = TabularEncoder(["x"], ["c"])
        with self.assertRaises(RuntimeError):
            encoder.transform([{"x": 1}])
        with self.assertRaises(RuntimeError):
            encoder.names()

    def test_rows_are_not_changed(self):
        rows = [{"x": None, "c": "a"}, {"x": 3.0}, {"x": 5.0, "c": None, "extra": 1}]
        before = copy.deepcopy(rows)
        TabularEncoder(["x"], ["c"]).fit(rows).transform(rows)
        self.assertEqual(rows, before)

    def test_no_rows_to_transform(self):
        self.assertEqual(TabularEncoder(["x"], []).fit([{"x": 1}]).transform([]), [])

    def test_random_against_the_rules(self):
        for seed in range(120):
            rng = random.Random(seed)

            def row():
                made = {}
                for name in ("u", "v"):
                    made[name] = rng.choice([None, math.nan, rng.gauss(5, 3), rng.randrange(3)])
                for name in ("c", "d"):
                    made[name] = rng.choice([None, "k", "l", "m", "n"])
                return {name: made[name] for name in made if rng.random() < 0.9}

            train = [row() for _ in range(rng.randrange(1, 12))]
            rows = [row() for _ in range(4)]
            least = rng.randrange(1, 4)
            encoder = TabularEncoder(["u", "v"], ["c", "d"], least).fit(train)
            with self.subTest(seed=seed):
                self.same(encoder.transform(rows),
                          slow(train, rows, ["u", "v"], ["c", "d"], least),
                          f"train={train!r} rows={rows!r} min_count={least}")


if __name__ == "__main__":
    unittest.main()
