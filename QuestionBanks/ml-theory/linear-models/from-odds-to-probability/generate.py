import math


def variant(rng):
    while True:
        w = rng.choice([0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.6])
        p = rng.randrange(8, 41)
        d = rng.choice([2, 3, 4, 5])
        shift = round(w * d, 2)
        odds = p / (100 - p)
        new_odds = odds * math.exp(shift)
        answer = 100 * new_odds / (1 + new_odds)
        linear = p + 100 * shift * p / 100 * (1 - p / 100)
        wrong = [p * math.exp(shift), linear, 100 * new_odds, p + 100 * shift, p * (1 + shift)]
        if answer < 95 and all(abs(answer - v) > 0.8 for v in wrong + [p]):
            break
    values = {"w": w, "p": p, "d": d, "shift": f"{shift:.4g}", "factor": f"{math.exp(shift):.3g}"}
    values |= {"odds": f"{odds:.3f}", "new_odds": f"{new_odds:.3f}"}
    return {"values": values, "answer": answer, "tolerance": 0.2, "unit": "%"}


def check(values):
    # Walk along the curve: the slope of the probability in the score is p (1 - p).
    def slope(p):
        return p * (1 - p)

    p = values["p"] / 100
    steps = 1000
    h = values["w"] * values["d"] / steps
    for _ in range(steps):
        middle = p + h / 2 * slope(p)
        p += h * slope(middle)
    return 100 * p
