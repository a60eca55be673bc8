def variant(rng):
    grid = [x / 100 for x in range(10, 96, 5)]
    while True:
        sick = [rng.choice(grid[4:]) for _ in range(5)]
        healthy = [rng.choice(grid[:13]) for _ in range(4)]
        counts = [sum((s > h) + 0.5 * (s == h) for s in sick) for h in healthy]
        ties = sum(s == h for s in sick for h in healthy)
        answer = sum(counts) / 20
        accuracy = (sum(s >= 0.5 for s in sick) + sum(h < 0.5 for h in healthy)) / 9
        shown = sick + healthy
        if 1 <= ties <= 3 and 0.55 < answer < 0.96 and abs(answer - accuracy) > 0.03:
            if all(abs(answer - v) > 0.011 for v in shown):
                break
    values = {f"s{i + 1}": v for i, v in enumerate(sick)}
    values |= {f"h{i + 1}": v for i, v in enumerate(healthy)}
    values |= {f"c{i + 1}": f"{c:g}" for i, c in enumerate(counts)}
    values["sum"] = f"{sum(counts):g}"
    return {"values": values, "answer": answer, "tolerance": 0.01, "unit": ""}


def check(values):
    # Walk down the thresholds and add up trapezoids under the curve.
    sick = [values[f"s{i}"] for i in range(1, 6)]
    healthy = [values[f"h{i}"] for i in range(1, 5)]
    area, x, y = 0.0, 0.0, 0.0
    for cut in sorted(set(sick + healthy), reverse=True):
        nx = sum(h >= cut for h in healthy) / 4
        ny = sum(s >= cut for s in sick) / 5
        area += (nx - x) * (y + ny) / 2
        x, y = nx, ny
    return area
