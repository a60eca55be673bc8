import math


def variant(rng):
    names = ["lowest", "second", "third", "highest"]
    while True:
        r = [rng.randrange(10, 46) for _ in range(3)]
        c = [rng.randrange(6, 51) for _ in range(3)]
        r.append(100 - sum(r))
        c.append(100 - sum(c))
        if min(r) < 10 or min(c) < 5:
            continue
        n = rng.choice([400, 500, 600, 800, 1000, 1500, 2000])
        p, q = [x / 100 for x in r], [x / 100 for x in c]
        terms = [(b - a) * math.log(b / a) for a, b in zip(p, q)]
        answer = sum(terms)
        one_way = sum(b * math.log(b / a) for a, b in zip(p, q))
        other_way = answer - one_way
        absolute = sum(abs(b - a) for a, b in zip(p, q))
        wrong = (one_way, other_way, absolute, absolute / 2, answer / math.log(2), answer / math.log(10))
        biggest, second = sorted(terms, reverse=True)[:2]
        clear = biggest > second + 0.01
        if 0.08 <= answer <= 0.45 and clear and all(abs(answer - w) > 0.02 for w in wrong):
            break
    top = terms.index(biggest)
    values = {f"r{i + 1}": x for i, x in enumerate(r)}
    values |= {f"c{i + 1}": x for i, x in enumerate(c)}
    values |= {
        "n": n,
        "top": names[top],
        "top_term": f"{biggest:.3f}",
        "noise": f"{3 / n:.3g}",
        "noise_100": f"{99 / n:.3g}",
        "one_way": f"{one_way:.3f}",
        "absolute": f"{absolute:.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.01, "unit": ""}


def check(values):
    # Walk from the reference to the current shares: the index is the integral of the sum of
    # (change squared) / (share on the way).
    steps = 4000
    total = 0.0
    for i in range(1, 5):
        r, c = values[f"r{i}"] / 100, values[f"c{i}"] / 100
        total += sum((c - r) ** 2 / (r + (k + 0.5) / steps * (c - r)) for k in range(steps)) / steps
    return total
