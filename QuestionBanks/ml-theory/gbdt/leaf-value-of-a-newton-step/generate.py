import math


def variant(rng):
    while True:
        n = rng.randrange(40, 161, 10)
        p = rng.choice([0.05, 0.08, 0.1, 0.15, 0.2, 0.25, 0.3])
        pos = round(n * rng.uniform(0.05, 0.7))
        lam = rng.choice([1, 2, 3, 5])
        g = n * p - pos
        h = n * p * (1 - p)
        answer = -g / (h + lam)
        wrong = [-answer, -g / n, -g / (n + lam), -g / h]
        if pos in (0, n) or not 0.2 < abs(answer) < 3:
            continue
        full = math.log(pos / (n - pos)) - math.log(p / (1 - p))
        if all(abs(answer - w) > 0.02 for w in wrong + [full, float(p), float(lam)]):
            break
    values = {
        "n": n,
        "pos": pos,
        "p": p,
        "lam": lam,
        "g": f"{g:.4g}",
        "h": f"{h:.4g}",
        "full": f"{full:.3f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.005, "unit": ""}


def check(values):
    # Differentiate the summed log loss numerically at the current score, fit a parabola, search it.
    n, pos, lam = values["n"], values["pos"], values["lam"]
    score = math.log(values["p"] / (1 - values["p"]))

    def loss(w):
        z = score + w
        return n * math.log1p(math.exp(z)) - pos * z

    e = 1e-3
    slope = (loss(e) - loss(-e)) / (2 * e)
    bend = (loss(e) - 2 * loss(0) + loss(-e)) / e**2

    def model(w):
        return slope * w + bend * w * w / 2 + lam * w * w / 2

    low, high = -20.0, 20.0
    for _ in range(200):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        if model(a) < model(b):
            high = b
        else:
            low = a
    return (low + high) / 2
