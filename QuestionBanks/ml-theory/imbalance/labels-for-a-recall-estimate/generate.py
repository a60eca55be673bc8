import math


def variant(rng):
    recall = rng.choice([60, 65, 70, 75, 80, 85, 90])
    width = rng.choice([2, 3, 4, 5])
    rate = rng.choice([0.2, 0.4, 0.5, 0.8, 1, 2])
    r, h, pi = recall / 100, width / 100, rate / 100
    need = 1.96**2 * r * (1 - r) / h**2
    answer = need / pi
    values = {
        "recall": recall,
        "width": width,
        "rate": rate,
        "positives": f"{need:.1f}",
        "per": f"{1 / pi:g}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.01 * answer, "unit": "cases"}


def check(values):
    # Exact variance of a share among m positives by summing the binomial distribution, scaled to size.
    r, m = values["recall"] / 100, 100
    mean = square = 0.0
    for k in range(m + 1):
        weight = math.comb(m, k) * r**k * (1 - r) ** (m - k)
        mean += weight * k / m
        square += weight * (k / m) ** 2
    per_positive = (square - mean**2) * m
    low, high = 1.0, 1e8
    for _ in range(200):
        n = (low + high) / 2
        if 1.96 * math.sqrt(per_positive / (n * values["rate"] / 100)) > values["width"] / 100:
            low = n
        else:
            high = n
    return (low + high) / 2
