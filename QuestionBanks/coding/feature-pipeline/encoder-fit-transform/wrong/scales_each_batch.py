# standardises every batch by its own mean and spread; fails: test_training_statistics_are_used
import math
import statistics
from collections import Counter


def known(row, name):
    value = row.get(name)
    return None if isinstance(value, float) and math.isnan(value) else value


class TabularEncoder:
    def __init__(self, numeric, categorical, min_count=1):
        self.numeric, self.categorical = list(numeric), list(categorical)
        self.min_count = min_count
        self.fitted = False

    def fit(self, rows):
        self.fitted = True
        self.scaling, self.categories = {}, {}
        self._learn_numbers(rows)
        for name in self.categorical:
            counts = Counter(known(row, name) for row in rows)
            self.categories[name] = sorted(
                c for c, n in counts.items() if c is not None and n >= self.min_count)
        return self

    def _learn_numbers(self, rows):
        for name in self.numeric:
            values = [known(row, name) for row in rows]
            present = [value for value in values if value is not None]
            fill = statistics.median(present) if present else 0.0
            filled = [fill if value is None else value for value in values]
            mean = statistics.fmean(filled)
            scale = statistics.pstdev(filled) if len(set(filled)) > 1 else 1.0
            self.scaling[name] = (fill, mean, scale)

    def transform(self, rows):
        if not self.fitted:
            raise RuntimeError("call fit first")
        if rows:
            self._learn_numbers(rows)
        table = []
        for row in rows:
            line = []
            for name in self.numeric:
                fill, mean, scale = self.scaling[name]
                value = known(row, name)
                if value is None:
                    value = fill
                line.append((value - mean) / scale)
            for name in self.categorical:
                flags = [float(known(row, name) == c) for c in self.categories[name]]
                line += flags + [0.0 if any(flags) else 1.0]
            table.append(line)
        return table

    def names(self):
        if not self.fitted:
            raise RuntimeError("call fit first")
        names = list(self.numeric)
        for name in self.categorical:
            names += [f"{name}={c}" for c in self.categories[name]] + [f"{name}:other"]
        return names
