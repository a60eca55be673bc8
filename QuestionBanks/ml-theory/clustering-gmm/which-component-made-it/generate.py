from statistics import NormalDist


def variant(rng):
    while True:
        w1 = rng.choice([0.3, 0.4, 0.6, 0.7, 0.8])
        w2 = round(1 - w1, 1)
        m1, s1 = rng.randrange(3, 8), rng.choice([1.5, 2, 2.5, 3])
        m2, s2 = rng.randrange(14, 25), rng.choice([5, 6, 7, 8])
        x = rng.randrange(m1 + 2, m2 - 2)

        def density(mean, deviation):
            return NormalDist(mean, deviation).pdf(x)

        j1, j2 = w1 * density(m1, s1), w2 * density(m2, s2)
        answer = 100 * j1 / (j1 + j2)
        no_weights = 100 * j1 / w1 / (j1 / w1 + j2 / w2)
        no_sigma = 100 * j1 * s1 / (j1 * s1 + j2 * s2)
        far = all(abs(answer - v) > 2.5 for v in (no_weights, no_sigma, m1, m2, x, s2))
        if 8 < answer < 92 and far and abs((x - m1) - (m2 - x)) > 0.5:
            break
    values = {"w1": w1, "w2": w2, "m1": m1, "s1": s1, "m2": m2, "s2": s2, "x": x}
    values |= {"j1": f"{j1:.3g}", "j2": f"{j2:.3g}"}
    values["nearest"] = "quick" if x - m1 < m2 - x else "long"
    return {"values": values, "answer": answer, "tolerance": 1, "unit": "%"}


def check(values):
    # Probability mass of a narrow slice around the session, from cumulative distributions.
    half = 1e-4

    def mass(weight, mean, deviation):
        normal = NormalDist(mean, deviation)
        return weight * (normal.cdf(values["x"] + half) - normal.cdf(values["x"] - half))

    quick = mass(values["w1"], values["m1"], values["s1"])
    long = mass(values["w2"], values["m2"], values["s2"])
    return 100 * quick / (quick + long)
