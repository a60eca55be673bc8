import math
from itertools import permutations


def variant(rng):
    while True:
        rels = [rng.randrange(4) for _ in range(5)]
        ideal = sorted(rels, reverse=True)[:3]
        if sum(rels[:3]) == 0 or sorted(rels[:3], reverse=True) == ideal:
            continue
        discounts = [1 / math.log2(i + 2) for i in range(3)]
        dcg = sum((2**r - 1) * d for r, d in zip(rels, discounts))
        best = sum((2**r - 1) * d for r, d in zip(ideal, discounts))
        answer = dcg / best
        linear = sum(r * d for r, d in zip(rels, discounts)) / sum(r * d for r, d in zip(ideal, discounts))
        shown = sorted(rels[:3], reverse=True)
        from_shown = dcg / sum((2**r - 1) * d for r, d in zip(shown, discounts))
        far = abs(answer - linear) > 0.03 and abs(answer - from_shown) > 0.03
        if far and 0.15 < answer < 0.97:
            break
    values = {f"r{i + 1}": r for i, r in enumerate(rels)}
    for i in range(3):
        values[f"gain{i + 1}"] = f"{2 ** rels[i] - 1}"
        values[f"ideal{i + 1}"] = f"{ideal[i]}"
    values["dcg"] = f"{dcg:.3f}"
    values["best"] = f"{best:.3f}"
    return {"values": values, "answer": answer, "tolerance": 0.01, "unit": ""}


def check(values):
    # The best order by trying all of them, with natural logarithms.
    def score(order):
        return sum((2**r - 1) * math.log(2) / math.log(rank + 1) for rank, r in enumerate(order[:3], 1))

    rels = [values[f"r{i}"] for i in range(1, 6)]
    return score(rels) / max(score(order) for order in permutations(rels))
