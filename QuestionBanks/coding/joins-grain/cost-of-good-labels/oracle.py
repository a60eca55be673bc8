"""Random vendors, batches, labels and reviews with gaps, and what a good label costs."""

from fractions import Fraction


def draw(rng):
    vendors = rng.sample(range(1, 50), 6)
    busy = vendors[1:]  # the first one never gets a batch
    batches = [
        (batch, rng.choice(busy), rng.choice([0, 100, 100, 250, 333, 1000]))
        for batch in rng.sample(range(1, 100), rng.randint(7, 12))
    ]
    filled = [batch for batch, _, _ in batches[2:]]
    labels = [
        (label, rng.choice(filled)) for label in rng.sample(range(1, 200), rng.randint(12, 24))
    ]
    seen = [label for label, _ in labels[3:]]
    reviews = [
        (review, rng.choice(seen), rng.choice(["accept", "accept", "accept", "reject", "unsure"]))
        for review in rng.sample(range(1, 500), rng.randint(20, 40))
    ]
    return {
        "vendors": [(vendor,) for vendor in vendors],
        "batches": batches,
        "labels": labels,
        "reviews": reviews,
    }


def answer(tables):
    rows = []
    for (vendor,) in tables["vendors"]:
        own = {batch: cost for batch, owner, cost in tables["batches"] if owner == vendor}
        labels = [label for label, batch in tables["labels"] if batch in own]
        good = sum(is_good(label, tables["reviews"]) for label in labels)
        cost = sum(own.values())
        each = rounded(Fraction(cost, good)) if good else None
        rows.append((vendor, cost, len(labels), good, each))
    return rows


def is_good(label, reviews):
    verdicts = {verdict for _, reviewed, verdict in reviews if reviewed == label}
    return "accept" in verdicts and "reject" not in verdicts


def rounded(cents):
    """To 2 decimals, a half upwards as in SQLite; Python's `round` goes to the even digit."""
    return int(cents * 100 + Fraction(1, 2)) / 100
