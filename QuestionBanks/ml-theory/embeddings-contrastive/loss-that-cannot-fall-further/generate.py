from math import ceil, exp, log


def variant(rng):
    while True:
        batch = rng.choice([256, 320, 384, 448, 512, 640, 768, 896, 1024])
        tau = rng.choice([0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1.0])
        gap = 1 + 1 / (batch - 1)
        answer = log(1 + (batch - 1) * exp(-gap / tau))
        opposite = log(1 + (batch - 1) * exp(-2 / tau))
        stall = ceil(10 * answer + 0.4) / 10
        if all(abs(answer - v) > 0.06 for v in (opposite, log(batch), 0, tau)):
            break
    values = {
        "batch": batch,
        "others": batch - 1,
        "tau": tau,
        "dimension": 1024,
        "stall": stall,
        "chance": f"{log(batch):.2f}",
        "opposite": f"{opposite:.2f}",
        "sharp": f"{log(1 + (batch - 1) * exp(-gap / 0.05)):.1g}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.02, "unit": ""}


def check(values):
    # Build the best arrangement, the corners of a simplex, and evaluate the loss on it.
    size = values["batch"]
    corner = [-1 / size] * size
    corner[0] += 1
    length = sum(x * x for x in corner) ** 0.5
    first = [x / length for x in corner]
    terms = []
    for other in range(size):
        turned = first[-other:] + first[:-other]
        terms.append(sum(a * b for a, b in zip(first, turned)) / values["tau"])
    return log(sum(exp(t) for t in terms)) - terms[0]
