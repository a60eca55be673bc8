from itertools import product


def variant(rng):
    while True:
        beta = rng.choice([1.5, 2, 2.4, 3, 3.5, 4, 5])
        sx = rng.choice([3, 4, 5, 6, 7, 8])
        su = rng.choice([1.5, 2, 2.5, 3, 4])
        m = rng.choice([2, 3, 4])
        factor = sx * sx / (sx * sx + su * su)
        answer = beta * factor
        averaged = beta * sx * sx / (sx * sx + su * su / m)
        wrong = [beta, beta * sx / (sx + su), beta / factor, averaged, beta * factor**0.5]
        if all(abs(answer - v) > 0.06 for v in wrong + [sx, su, m]):
            break
    values = {"beta": beta, "sx": sx, "su": su, "m": m}
    values |= {"factor": f"{factor:.3f}", "averaged": f"{averaged:.2f}"}
    return {"values": values, "answer": answer, "tolerance": 0.02, "unit": "kWh per degree"}


def check(values):
    # A whole population of four cases with these spreads, fitted by least squares.
    cases = []
    for sign_x, sign_u in product((-1, 1), repeat=2):
        true = 10 + sign_x * values["sx"]
        cases.append((true + sign_u * values["su"], 7 + values["beta"] * true))
    mean_x = sum(x for x, _ in cases) / len(cases)
    mean_y = sum(y for _, y in cases) / len(cases)
    cross = sum((x - mean_x) * (y - mean_y) for x, y in cases)
    return cross / sum((x - mean_x) ** 2 for x, _ in cases)
