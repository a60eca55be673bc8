import math


def variant(rng):
    while True:
        lam = rng.choice([4, 5, 6, 8, 10, 12, 15])
        large = [rng.choice([80, 100, 120, 150]), rng.randrange(20, 50)]
        d = large + [rng.randrange(5, 15), rng.randrange(1, 4)]
        factors = [v / (v + lam) for v in d]
        answer = sum(factors)
        roots = sum(math.sqrt(v) / (math.sqrt(v) + lam) for v in d)
        pooled = 4 * sum(d) / (sum(d) + 4 * lam)
        squared = sum(f * f for f in factors)
        wrong = [4, roots, pooled, squared, 4 - answer, sum(v > lam for v in d)]
        if all(abs(answer - v) > 0.1 for v in wrong + d + [lam]):
            break
    values = {"lam": lam}
    values |= {f"d{i + 1}": v for i, v in enumerate(d)}
    values |= {f"f{i + 1}": f"{f:.3f}" for i, f in enumerate(factors)}
    return {"values": values, "answer": answer, "tolerance": 0.02, "unit": "parameters"}


def check(values):
    # Build rotated data with these eigenvalues and take the trace of the hat matrix by elimination.
    p = 4
    q = [[float(i == j) for j in range(p)] for i in range(p)]
    for a in range(p):
        for b in range(a + 1, p):
            c, s = math.cos(1 + a + 2 * b), math.sin(1 + a + 2 * b)
            for row in q:
                row[a], row[b] = c * row[a] - s * row[b], s * row[a] + c * row[b]
    d = [values[f"d{i}"] for i in range(1, 5)]
    gram = [[sum(q[i][k] * d[k] * q[j][k] for k in range(p)) for j in range(p)] for i in range(p)]
    trace = 0.0
    for column in range(p):
        rows = [
            [gram[i][j] + (values["lam"] if i == j else 0) for j in range(p)] + [gram[i][column]]
            for i in range(p)
        ]
        for i in range(p):
            pivot = rows[i][i]
            rows[i] = [v / pivot for v in rows[i]]
            for other in range(p):
                if other != i:
                    factor = rows[other][i]
                    rows[other] = [v - factor * w for v, w in zip(rows[other], rows[i])]
        trace += rows[column][p]
    return trace
