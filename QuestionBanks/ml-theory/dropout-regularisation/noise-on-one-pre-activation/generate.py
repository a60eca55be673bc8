def variant(rng):
    while True:
        p = rng.choice([0.1, 0.2, 0.25, 0.3, 0.4])
        xs = [rng.randrange(2, 30) / 10 for _ in range(4)]
        ws = [rng.choice([-1, 1]) * rng.randrange(2, 16) / 10 for _ in range(4)]
        products = [w * x for w, x in zip(ws, xs)]
        squares = sum(v * v for v in products)
        ratio = p / (1 - p)
        answer = (ratio * squares) ** 0.5
        wrong = [
            (p * (1 - p) * squares) ** 0.5,
            abs(sum(products)) * ratio**0.5,
            sum(abs(v) for v in products) * ratio**0.5,
        ]
        shown = xs + [abs(w) for w in ws] + [p, ratio, squares]
        if answer > 0.5 and all(abs(answer - v) > 0.06 for v in wrong + shown):
            break
    values = {"p": p, "squares": f"{squares:.3f}", "ratio": f"{ratio:.3f}"}
    for i in range(4):
        values[f"x{i + 1}"] = xs[i]
        values[f"w{i + 1}"] = ws[i]
    for i in range(3):
        values[f"wrong{i + 1}"] = f"{wrong[i]:.2f}"
    return {"values": values, "answer": answer, "tolerance": max(0.015, 0.01 * answer), "unit": ""}


def check(values):
    # Go through all sixteen masks with their probabilities.
    p = values["p"]
    mean = second = 0.0
    for mask in range(16):
        chance, output = 1.0, 0.0
        for i in range(4):
            if mask >> i & 1:
                chance *= 1 - p
                output += values[f"w{i + 1}"] * values[f"x{i + 1}"] / (1 - p)
            else:
                chance *= p
        mean += chance * output
        second += chance * output * output
    return (second - mean * mean) ** 0.5
