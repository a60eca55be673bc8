"""Random runs with few values, and the pairs that differ in one setting."""

import itertools


def draw(rng):
    values = {
        "batch": ["64", "64.0", "064"],
        "decay": ["0", "", "0.0"],
        "depth": ["4", "6", "8"],
        "lr": ["0.1", "0.3"],
    }
    names = rng.sample(sorted(values), rng.choice([1, 2, 3, 3, 4]))
    runs, settings = [], []
    for run in rng.sample(range(1, 100), rng.randint(8, 12)):
        runs.append((run, rng.choice(["churn", "fraud"]), rng.choice([None, 0, 0, 50, 51, 60])))
        settings += [(run, name, rng.choice(values[name])) for name in names if rng.random() < 0.5]
    rng.shuffle(settings)
    return {
        "runs": runs,
        "defaults": [(name, rng.choice(values[name])) for name in names],
        "settings": settings,
    }


def answer(tables):
    finished = sorted(run for run in tables["runs"] if run[2] is not None)
    own = {(run, name): value for run, name, value in tables["settings"]}

    rows = []
    for (lower, one, before), (higher, other, after) in itertools.combinations(finished, 2):
        if one != other:
            continue
        differing = []
        for name, default in tables["defaults"]:
            values = own.get((lower, name), default), own.get((higher, name), default)
            if values[0] != values[1]:
                differing.append((name, *values))
        if len(differing) == 1:
            rows.append((lower, higher, *differing[0], after - before))
    return rows
