from itertools import product


def variant(rng):
    while True:
        rate = rng.choice([60, 65, 70, 75, 80, 85])
        drafted = rng.randrange(3, 8)
        cost = rng.choice([4, 5, 6, 8, 10, 12])
        a, c = rate / 100, cost / 100
        tokens = (1 - a ** (drafted + 1)) / (1 - a)
        work = 1 + drafted * c
        answer = tokens / work
        wrong = [
            (a * drafted + 1) / work,
            (tokens - 1) / work,
            tokens / (work - c),
            tokens,
            tokens / (1 + c),
            (drafted + 1) / work,
            1 / (1 - a) / work,
        ]
        if answer > 1.2 and all(abs(answer - v) > 0.04 for v in wrong):
            break
    values = {
        "rate": rate,
        "drafted": drafted,
        "cost": cost,
        "positions": drafted + 1,
        "tokens": f"{tokens:.3f}",
        "work": f"{work:.2f}",
        "limit": f"{1 / (1 - a):.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.02, "unit": ""}


def check(values):
    # Go through all patterns of accepted and rejected drafts, and count what each round yields.
    a = values["rate"] / 100
    yielded = 0.0
    for pattern in product([True, False], repeat=values["drafted"]):
        chance = 1.0
        for accepted in pattern:
            chance *= a if accepted else 1 - a
        kept = pattern.index(False) if False in pattern else len(pattern)
        yielded += chance * (kept + 1)
    return yielded / (1 + values["drafted"] * values["cost"] / 100)
