"""The settings of the interpreter under which the tests call the answer."""
import sys
import warnings


class Ambient:
    """The warning filters, numpy's error state and the recursion limit that hold in the tests."""

    def __init__(self, wanted):
        self.wanted = wanted

    def __enter__(self):
        if self.wanted:
            filters, errors, depth = self.wanted
            self.before = warnings.filters[:], sys.getrecursionlimit()
            if filters is not None:
                warnings.filters[:] = filters
                warnings._filters_mutated() if hasattr(warnings, "_filters_mutated") else warnings._filters_mutated_lock_held()
                getattr(sys.modules.get("solution"), "__warningregistry__", {}).clear()
            if errors is not None and "numpy" in sys.modules:
                self.errors = sys.modules["numpy"].seterr(**errors)
            if depth is not None:
                sys.setrecursionlimit(depth)

    def __exit__(self, *_):
        if self.wanted:
            filters, errors, depth = self.wanted
            if filters is not None:
                warnings.filters[:] = self.before[0]
                warnings._filters_mutated() if hasattr(warnings, "_filters_mutated") else warnings._filters_mutated_lock_held()
            if errors is not None and "numpy" in sys.modules:
                sys.modules["numpy"].seterr(**self.errors)
            if depth is not None:
                sys.setrecursionlimit(self.before[1])
