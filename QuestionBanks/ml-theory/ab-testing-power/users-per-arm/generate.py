from statistics import NormalDist


def variant(rng):
    base = rng.choice([2, 3, 4, 5, 6, 8, 10, 12])
    lift = rng.choice([4, 5, 6, 8, 10, 12, 15, 20])
    power, z_power = rng.choice([(80, 0.84), (90, 1.28)])
    p1 = base / 100
    p2 = p1 * (1 + lift / 100)
    diff = p2 - p1
    spread = p1 * (1 - p1) + p2 * (1 - p2)
    answer = (1.96 + z_power) ** 2 * spread / diff**2
    values = {
        "base": base,
        "lift": lift,
        "power": power,
        "z_power": z_power,
        "target": f"{100 * p2:.4g}",
        "diff": f"{diff:.4g}",
        "spread": f"{spread:.4g}",
        "z_sum": f"{1.96 + z_power:.2f}",
    }
    return {
        "values": values,
        "answer": answer,
        "tolerance": 0.01 * answer,
        "unit": "users",
    }


def check(values):
    # Bisection on n: the test must reach the power that belongs to the given quantile.
    normal = NormalDist()
    p1 = values["base"] / 100
    p2 = p1 + p1 * values["lift"] / 100
    wanted = normal.cdf(values["z_power"])
    low, high = 1.0, 1e9
    for _ in range(200):
        n = (low + high) / 2
        error = (p1 * (1 - p1) / n + p2 * (1 - p2) / n) ** 0.5
        if normal.cdf((p2 - p1) / error - 1.96) < wanted:
            low = n
        else:
            high = n
    return high
