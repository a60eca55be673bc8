import math


def variant(rng):
    while True:
        m = rng.choice([5, 8, 10, 12, 20, 25])
        bias = rng.choice([0.8, 1, 1.2, 1.5, 2, 2.5])
        sd = rng.choice([4, 5, 6, 7, 8])
        rho = rng.choice([0.15, 0.2, 0.25, 0.3, 0.4, 0.5])
        var_mean = sd * sd * (rho + (1 - rho) / m)
        answer = math.sqrt(bias * bias + var_mean)
        single = math.sqrt(bias * bias + sd * sd)
        limit = math.sqrt(bias * bias + sd * sd * rho)
        wrong = [
            math.sqrt(bias**2 + sd * sd / m),
            math.sqrt(bias**2 / m + var_mean),
            math.sqrt(var_mean),
            bias + math.sqrt(var_mean),
            limit,
            single,
        ]
        if all(abs(answer - v) > 0.08 for v in wrong + [bias, sd, m]):
            break
    values = {"m": m, "bias": bias, "sd": sd, "rho": rho, "var": f"{sd * sd}"}
    values |= {"var_mean": f"{var_mean:.2f}", "single": f"{single:.2f}", "limit": f"{limit:.2f}"}
    return {"values": values, "answer": answer, "tolerance": 0.02, "unit": "units"}


def check(values):
    # Sum the covariance matrix entry by entry; the mean square of the average is added to it.
    m = values["m"]
    total = 0.0
    for i in range(m):
        for j in range(m):
            total += values["sd"] ** 2 * (1 if i == j else values["rho"])
            total += values["bias"] ** 2
    return math.sqrt(total) / m
