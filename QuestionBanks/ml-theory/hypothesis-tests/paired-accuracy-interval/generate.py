import math
from statistics import pvariance


def variant(rng):
    while True:
        n = 100 * rng.randrange(8, 41)
        a_only = round(n * rng.uniform(0.015, 0.05))
        b_only = round(a_only * rng.uniform(1.1, 2.2))
        both = round(n * rng.uniform(0.75, 0.88))
        error = math.sqrt(a_only + b_only - (b_only - a_only) ** 2 / n) / n
        half = 1.96 * error
        diff = (b_only - a_only) / n
        z = (b_only - a_only) / math.sqrt(a_only + b_only)
        p_a, p_b = (both + a_only) / n, (both + b_only) / n
        wide = 1.96 * math.sqrt((p_a * (1 - p_a) + p_b * (1 - p_b)) / n)
        if abs(half - diff) > 0.001 and abs(abs(z) - 1.96) > 0.15 and abs(wide - half) > 0.004:
            break
    values = {
        "n": n,
        "both": both,
        "a_only": a_only,
        "b_only": b_only,
        "diff": f"{100 * diff:.2f}",
        "verdict": "excludes" if half < diff else "includes",
        "wide": f"{100 * wide:.2f}",
        "z": f"{z:.2f}",
    }
    return {"values": values, "answer": 100 * half, "tolerance": 0.02, "unit": "points"}


def check(values):
    # Write the differences out row by row and take their variance.
    rows = [1] * values["b_only"] + [-1] * values["a_only"]
    rows += [0] * (values["n"] - len(rows))
    return 100 * 1.96 * math.sqrt(pvariance(rows) / len(rows))
