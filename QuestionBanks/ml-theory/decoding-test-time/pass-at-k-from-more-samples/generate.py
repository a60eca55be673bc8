import math
from itertools import combinations


def variant(rng):
    while True:
        n = rng.choice([10, 12, 14, 16, 18, 20])
        c = rng.randrange(2, n // 2 + 1)
        k = rng.randrange(2, 6)
        all_fail = math.comb(n - c, k)
        draws = math.comb(n, k)
        answer = 100 * (1 - all_fail / draws)
        plug_in = 100 * (1 - (1 - c / n) ** k)
        every = 100 * math.comb(c, k) / draws
        wrong = [plug_in, every, 100 * c / n, min(100, 100 * k * c / n), 100 - answer]
        if answer < 98 and all(abs(answer - v) > 1 for v in wrong):
            break
    values = {
        "n": n,
        "c": c,
        "k": k,
        "failed": n - c,
        "all_fail": all_fail,
        "draws": draws,
        "plug_in": f"{plug_in:.1f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.2, "unit": "%"}


def check(values):
    # Go through every group of k answers and count those with a passing one.
    answers = [True] * values["c"] + [False] * (values["n"] - values["c"])
    groups = list(combinations(answers, values["k"]))
    return 100 * sum(any(group) for group in groups) / len(groups)
