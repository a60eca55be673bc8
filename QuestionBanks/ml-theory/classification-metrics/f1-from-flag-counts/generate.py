def variant(rng):
    while True:
        total = rng.choice([5000, 8000, 10000, 20000])
        positives = rng.randrange(120, 601, 10)
        hits = round(positives * rng.uniform(0.45, 0.92))
        flagged = hits + rng.randrange(30, 400)
        answer = 2 * hits / (positives + flagged)
        arithmetic = (hits / flagged + hits / positives) / 2
        if arithmetic - answer > 0.008:
            break
    accuracy = (total - (flagged - hits) - (positives - hits)) / total
    values = {
        "total": total,
        "positives": positives,
        "flagged": flagged,
        "hits": hits,
        "precision": f"{hits / flagged:.3f}",
        "recall": f"{hits / positives:.3f}",
        "accuracy": f"{accuracy:.3f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.003, "unit": ""}


def check(values):
    # Build the labels and predictions row by row, count, then take the harmonic mean.
    truth, guess = [], []
    for i in range(values["total"]):
        truth.append(i < values["positives"])
        start = values["positives"] - values["hits"]
        guess.append(start <= i < start + values["flagged"])
    both = sum(t and g for t, g in zip(truth, guess))
    precision = both / sum(guess)
    recall = both / sum(truth)
    return 1 / ((1 / precision + 1 / recall) / 2)
