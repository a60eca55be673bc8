import math


def variant(rng):
    while True:
        s = sorted((rng.randrange(2, 61) for _ in range(5)), reverse=True)
        tail = sum(v * v for v in s[2:])
        total = sum(v * v for v in s)
        answer = 100 * math.sqrt(tail / total)
        wrong = [100 * sum(s[2:]) / sum(s), 100 * tail / total, 100 - answer, 100 * s[2] / s[0]]
        far = all(abs(answer - v) > 1 for v in wrong + s)
        if s[0] > s[1] > s[2] + 2 and s[2] > s[3] > s[4] and far:
            break
    values = {f"s{i + 1}": v for i, v in enumerate(s)}
    values |= {"tail": f"{tail}", "total": f"{total}", "kept": f"{100 - 100 * tail / total:.1f}"}
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.005 * answer), "unit": "%"}


def check(values):
    # Build both matrices entry by entry from rotated factors and subtract them.
    def rotation(size, shift):
        q = [[float(i == j) for j in range(size)] for i in range(size)]
        for a in range(size):
            for b in range(a + 1, size):
                c, s = math.cos(a + 2 * b + shift), math.sin(a + 2 * b + shift)
                for row in q:
                    row[a], row[b] = c * row[a] - s * row[b], s * row[a] + c * row[b]
        return q

    left, right = rotation(7, 0.3), rotation(5, 1.1)
    s = [values[f"s{i}"] for i in range(1, 6)]
    lost = whole = 0.0
    for row in left:
        for column in right:
            entry = sum(row[k] * s[k] * column[k] for k in range(5))
            kept = sum(row[k] * s[k] * column[k] for k in range(2))
            whole += entry**2
            lost += (entry - kept) ** 2
    return 100 * math.sqrt(lost / whole)
