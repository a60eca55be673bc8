import math
import statistics
from collections import Counter


def known(row, name):
    """Return the row's value of that name, or None where it is missing."""
    value = row.get(name)
    if isinstance(value, float) and math.isnan(value):
        return None
    return value


class TabularEncoder:
    """Turns rows (dicts) into lists of floats, with everything learnt by fit alone."""

    def __init__(self, numeric, categorical, min_count=1):
        self.numeric = list(numeric)
        self.categorical = list(categorical)
        self.min_count = min_count
        self.scaling = None  # name -> (fill, mean, scale)
        self.categories = None  # name -> sorted categories with a column of their own

    def fit(self, rows):
        """Learn medians, means, spreads and categories from training rows; return self."""
        self.scaling, self.categories = {}, {}  # nothing survives from an earlier fit
        for name in self.numeric:
            values = [known(row, name) for row in rows]
            present = [value for value in values if value is not None]
            fill = statistics.median(present) if present else 0.0
            filled = [fill if value is None else value for value in values]
            mean = math.fsum(filled) / len(filled)
            variance = math.fsum((value - mean) ** 2 for value in filled) / len(filled)
            # Asks the values, not the variance, which rounding may leave a little above zero.
            if min(filled) == max(filled):
                mean, variance = filled[0], 1.0
            self.scaling[name] = (fill, mean, math.sqrt(variance))
        for name in self.categorical:
            counts = Counter(known(row, name) for row in rows)
            self.categories[name] = sorted(
                value for value, count in counts.items()
                if value is not None and count >= self.min_count)
        return self

    def transform(self, rows):
        """Return one list of floats for each row."""
        self._require_fit()
        return [self._encode(row) for row in rows]

    def names(self):
        """Return the names of the columns that transform gives."""
        self._require_fit()
        names = list(self.numeric)
        for name in self.categorical:
            names += [f"{name}={value}" for value in self.categories[name]]
            names.append(f"{name}:other")
        return names

    def _encode(self, row):
        encoded = []
        for name in self.numeric:
            fill, mean, scale = self.scaling[name]
            value = known(row, name)
            encoded.append(((fill if value is None else value) - mean) / scale)
        for name in self.categorical:
            value = known(row, name)
            flags = [float(value == category) for category in self.categories[name]]
            encoded += flags + [0.0 if any(flags) else 1.0]
        return encoded

    def _require_fit(self):
        if self.scaling is None:
            raise RuntimeError("call fit before transform or names")
