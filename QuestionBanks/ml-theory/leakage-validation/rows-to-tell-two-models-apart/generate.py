import math


def variant(rng):
    while True:
        acc = rng.choice([80, 82, 84, 85, 88, 90, 92])
        dis = rng.choice([3, 4, 5, 6, 8, 10])
        gain = rng.choice([0.6, 0.8, 1, 1.2, 1.5, 2])
        half = rng.choice([0.3, 0.4, 0.5, 0.6, 0.8])
        a, d, delta, h = acc / 100, dis / 100, gain / 100, half / 100
        paired = d - delta**2
        independent = 2 * a * (1 - a)
        if half < gain < dis / 2 and independent > 1.4 * paired and abs(a * (1 - a) / paired - 1) > 0.1:
            break
    answer = 1.96**2 * paired / h**2
    values = {
        "acc": acc,
        "dis": dis,
        "gain": gain,
        "half": half,
        "d": f"{d:g}",
        "delta": f"{delta:g}",
        "h": f"{h:g}",
        "indep": f"{independent:.3f}",
        "paired": f"{paired:.4f}",
        "separate": f"{round(1.96**2 * independent / h**2, -2):,.0f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.01 * answer, "unit": "rows"}


def check(values):
    # Write down the three outcomes of a row with their chances, take the variance, search for n.
    d, delta = values["dis"] / 100, values["gain"] / 100
    outcomes = [(1, (d + delta) / 2), (-1, (d - delta) / 2), (0, 1 - d)]
    mean = sum(v * c for v, c in outcomes)
    variance = sum(c * (v - mean) ** 2 for v, c in outcomes)
    low, high = 1.0, 1e9
    for _ in range(200):
        n = (low + high) / 2
        if 1.96 * math.sqrt(variance / n) > values["half"] / 100:
            low = n
        else:
            high = n
    return (low + high) / 2
