"""Random events within a few seconds, and the prices that hold after them."""

SECONDS = [
    "2026-03-01 23:59:59",
    "2026-03-02 00:00:00",
    "2026-03-02 00:00:01",
    "2026-03-10 00:00:00",
]


def draw(rng):
    events = []
    for event in sorted(rng.sample(range(1, 200), rng.randint(20, 40))):
        item = rng.choice(["chair", "desk", "lamp", "mug", "rug", "shelf", "vase"])
        price = rng.choice([None, None, 0, 100, 100, 250])
        kind = "delisted" if price is None else "price"
        events.append((event, item, kind, price, rng.choice(SECONDS)))
    return {"price_events": events}


def answer(tables):
    # Each event replaces what is known of its item if it is later, or as late and arrived later.
    latest = {}
    for event, item, kind, price, changed_at in tables["price_events"]:
        known = latest.get(item)
        if known is None or changed_at > known[0] or changed_at == known[0] and event > known[1]:
            latest[item] = (changed_at, event, kind, price)
    return [
        (item, price, changed_at)
        for item, (changed_at, _, kind, price) in latest.items()
        if kind == "price"
    ]
