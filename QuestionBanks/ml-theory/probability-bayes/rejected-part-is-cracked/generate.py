def variant(rng):
    while True:
        prev = rng.choice([0.2, 0.3, 0.4, 0.5, 0.8, 1.2, 1.5, 2.5])
        tpr = rng.randrange(80, 99)
        fpr = rng.choice([1, 2, 3, 4, 5])
        true_share = prev / 100 * tpr / 100
        false_share = (1 - prev / 100) * fpr / 100
        answer = 100 * true_share / (true_share + false_share)
        if all(abs(answer - v) > 1 for v in (prev, tpr, fpr)):
            break
    values = {
        "prev": prev,
        "tpr": tpr,
        "fpr": fpr,
        "cracked": f"{1000 * prev:.0f}",
        "hits": f"{prev * tpr * 10:.0f}",
        "false_alarms": f"{(100 - prev) * fpr * 10:.0f}",
        "ratio": f"{tpr / fpr:.1f}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.01 * answer), "unit": "%"}


def check(values):
    # Odds form: prior odds times the likelihood ratio, then back to a probability.
    odds = values["prev"] / (100 - values["prev"])
    odds *= values["tpr"] / values["fpr"]
    return 100 * odds / (1 + odds)
