def gini(p):
    return 2 * p * (1 - p)


def variant(rng):
    while True:
        n = rng.randrange(200, 801, 20)
        pos = round(n * rng.uniform(0.2, 0.5))
        nl = round(n * rng.choice([0.15, 0.2, 0.25, 0.3, 0.7, 0.75, 0.8]))
        pl = round(nl * rng.uniform(0.1, 0.9))
        nr, pr = n - nl, pos - pl
        if not 0 < pr < nr:
            continue
        left, right = gini(pl / nl), gini(pr / nr)
        answer = gini(pos / n) - nl / n * left - nr / n * right
        plain = gini(pos / n) - (left + right) / 2
        remains = gini(pos / n) - answer
        if 0.03 < answer < 0.2 and all(abs(answer - v) > 0.006 for v in (plain, remains)):
            break
    values = {
        "n": n,
        "pos": pos,
        "nl": nl,
        "pl": pl,
        "p": f"{pos / n:.4f}",
        "ppl": f"{pl / nl:.4f}",
        "ppr": f"{pr / nr:.4f}",
        "gp": f"{gini(pos / n):.4f}",
        "gl": f"{left:.4f}",
        "gr": f"{right:.4f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.002, "unit": ""}


def check(values):
    # Impurity as the chance that two draws with replacement differ, counted over all pairs.
    def mixed(labels):
        ones = sum(labels)
        return sum(len(labels) - ones if y else ones for y in labels) / len(labels) ** 2

    left = [1] * values["pl"] + [0] * (values["nl"] - values["pl"])
    rest = values["pos"] - values["pl"]
    right = [1] * rest + [0] * (values["n"] - values["nl"] - rest)
    both = left + right
    after = (len(left) * mixed(left) + len(right) * mixed(right)) / len(both)
    return mixed(both) - after
