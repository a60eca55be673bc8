def variant(rng):
    while True:
        n = [rng.randrange(300, 901, 50), rng.randrange(80, 301, 20), rng.randrange(40, 201, 20)]
        p = [rng.randrange(5, 20) / 100, rng.randrange(35, 60) / 100, rng.randrange(75, 95) / 100]
        k = [round(m * min(0.98, max(0.02, q + rng.uniform(-0.18, 0.18)))) for m, q in zip(n, p)]
        signed = [q - j / m for q, j, m in zip(p, k, n)]
        gaps = [abs(g) for g in signed]
        total = sum(n)
        answer = sum(m * g for m, g in zip(n, gaps)) / total
        plain = sum(gaps) / 3
        netted = abs(sum(m * g for m, g in zip(n, signed)) / total)
        if answer > 0.02 and all(abs(answer - w) > 0.008 for w in (plain, netted, *gaps)):
            break
    values = {"n": total}
    for i in range(3):
        values[f"n{i + 1}"] = n[i]
        values[f"p{i + 1}"] = p[i]
        values[f"k{i + 1}"] = k[i]
        values[f"o{i + 1}"] = f"{k[i] / n[i]:.4f}"
        values[f"g{i + 1}"] = f"{gaps[i]:.4f}"
    return {"values": values, "answer": answer, "tolerance": 0.002, "unit": ""}


def check(values):
    # Expected against counted positives per bin, in cases, row by row; then per case overall.
    off, rows = 0.0, 0
    for b in "123":
        labels = [1] * values["k" + b] + [0] * (values["n" + b] - values["k" + b])
        excess = 0.0
        for y in labels:
            excess += values["p" + b] - y
        off += max(excess, -excess)
        rows += len(labels)
    return off / rows
