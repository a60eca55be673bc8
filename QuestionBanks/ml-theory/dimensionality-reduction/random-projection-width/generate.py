import math


def variant(rng):
    n = 1000 * rng.choice([5, 10, 20, 50, 100, 200, 500])
    eps = rng.choice([0.1, 0.15, 0.2, 0.25, 0.3, 0.4])
    sure = rng.choice([90, 95, 98, 99])
    delta = round(1 - sure / 100, 2)
    c = eps**2 / 4 - eps**3 / 6
    answer = math.ceil(math.log(n * (n - 1) / delta) / c)
    values = {"n": n, "eps": eps, "sure": sure, "delta": f"{delta:.2f}"}
    values |= {"c": f"{c:.3g}", "extra": f"{2 * math.log(100) / c:.0f}"}
    return {"values": values, "answer": answer, "tolerance": 0.01 * answer, "unit": "dimensions"}


def check(values):
    # Search the smallest whole k at which the expected number of bad pairs is small enough.
    pairs = math.comb(values["n"], 2)
    allowed = (100 - values["sure"]) / 100
    rate = values["eps"] ** 2 * (1 / 4 - values["eps"] / 6)
    low, high = 1, 10**6
    while low < high:
        k = (low + high) // 2
        if pairs * 2 * math.exp(-k * rate) <= allowed:
            high = k
        else:
            low = k + 1
    return low
