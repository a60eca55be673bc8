import math


def variant(rng):
    while True:
        rate = 10 * rng.randrange(5, 41)
        ms = rng.choice([10, 20, 25, 40, 50])
        mean = rate * ms / 1000
        cap = rng.choice([4, 6, 8, 10, 12, 16])
        terms = [math.exp(-mean) * mean**k / math.factorial(k) for k in range(cap + 1)]
        answer = 100 * (1 - sum(terms))
        clear = all(abs(answer - v) > 0.5 for v in (cap, ms, mean))
        if mean < cap - 1 and 1 < answer < 30 and clear and 100 * terms[-1] > 0.5:
            break
    values = {"rate": rate, "ms": ms, "cap": cap}
    values |= {"mean": f"{mean:.4g}", "sd": f"{math.sqrt(mean):.2f}"}
    return {"values": values, "answer": answer, "tolerance": 0.1, "unit": "%"}


def check(values):
    # Overflow means that arrival number cap + 1 comes before the window ends: an Erlang integral.
    rate, end, shape = values["rate"], values["ms"] / 1000, values["cap"] + 1
    steps = 2000
    width = end / steps
    total = 0.0
    for i in range(steps + 1):
        t = i * width
        weight = 1 if i in (0, steps) else 4 if i % 2 else 2
        density = rate**shape * t ** (shape - 1) * math.exp(-rate * t) / math.factorial(shape - 1)
        total += weight * density
    return 100 * total * width / 3
