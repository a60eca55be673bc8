def variant(rng):
    while True:
        marks = [rng.randrange(2) for _ in range(8)]
        found = sum(marks)
        total = found + rng.randrange(1, 4)
        if not 3 <= found <= 5:
            continue
        at = [sum(marks[: k + 1]) / (k + 1) for k in range(8)]
        terms = [p for p, m in zip(at, marks) if m]
        answer = sum(terms) / total
        wrong = [sum(terms) / found, sum(at) / 8, found / 8, found / total]
        if answer < 0.9 and all(abs(answer - w) > 0.01 for w in wrong):
            break
    values = {f"x{i + 1}": m for i, m in enumerate(marks)}
    shown = [f"{t:.3f}" for t in terms]
    values["total"] = total
    values["terms"] = ", ".join(shown[:-1]) + " and " + shown[-1]
    values["sum"] = f"{sum(terms):.3f}"
    return {"values": values, "answer": answer, "tolerance": 0.002, "unit": ""}


def check(values):
    # For each relevant document separately: the share of relevant ones among those at or above it.
    marks = [values[f"x{i}"] for i in range(1, 9)]
    spots = [i for i, m in enumerate(marks) if m]
    pairs = 0.0
    for spot in spots:
        pairs += len([j for j in spots if j <= spot]) / len(marks[: spot + 1])
    missed = values["total"] - len(spots)
    everyone = [0.0] * missed + [pairs / len(spots)] * len(spots)
    return sum(everyone) / len(everyone)
