import math


def variant(rng):
    while True:
        fetched = rng.choice([20, 25, 30, 35, 40, 50, 60, 80])
        share = rng.choice([4, 5, 6, 7, 8, 9, 10, 12, 15])
        needed = rng.choice([2, 3, 4])
        s = share / 100

        def exactly(j):
            return math.comb(fetched, j) * s**j * (1 - s) ** (fetched - j)

        answer = 100 * sum(exactly(j) for j in range(needed))
        at_most = answer + 100 * exactly(needed)
        only = 100 * exactly(needed - 1)
        wrong = [at_most, only, 100 * exactly(needed), 100 * exactly(0), 100 - answer, 0]
        mean = fetched * s
        if mean > needed and 5 < answer < 60 and all(abs(answer - v) > 1 for v in wrong):
            break
    values = {
        "fetched": fetched,
        "share": share,
        "needed": needed,
        "less": needed - 1,
        "mean": f"{mean:.1f}",
        "s": f"{s:.2f}",
        "none": f"{100 * exactly(0):.1f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.3, "unit": "%"}


def check(values):
    # Add the fetched passages one by one and carry the distribution of allowed ones along.
    s = values["share"] / 100
    chances = [1.0] + [0.0] * values["fetched"]
    for _ in range(values["fetched"]):
        for j in range(values["fetched"], 0, -1):
            chances[j] = chances[j] * (1 - s) + chances[j - 1] * s
        chances[0] *= 1 - s
    return 100 * sum(chances[: values["needed"]])
