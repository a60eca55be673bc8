import math


def variant(rng):
    n = 1000 * rng.randrange(32, 121)
    pairs = n * (n - 1) // 2
    expected = pairs / 2**32
    answer = 100 * (1 - math.exp(-expected))
    values = {"n": n, "pairs": f"{pairs:.3g}", "expected": f"{expected:.3f}"}
    return {"values": values, "answer": answer, "tolerance": 0.2, "unit": "%"}


def check(values):
    # The exact product: each new name must miss all values that are taken already.
    log_none = math.fsum(math.log1p(-taken / 2**32) for taken in range(1, values["n"]))
    return 100 * (1 - math.exp(log_none))
