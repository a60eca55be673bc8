"""Random requests, and the pairs of model and region that miss their objective."""

from fractions import Fraction


def draw(rng):
    limits = {"ranker": rng.choice([0, 50, 300]), "caption": rng.choice([999, 1000, 2000])}
    requests = []
    for model in ("ranker", "caption", "whisper"):
        limit = limits.get(model, 1000)
        for region in ("eu", "us"):
            size = rng.choice([4, 5, 5, 6, 9, 10])
            bad = max(0, size // 5 + rng.choice([-1, 0, 0, 0, 1, 2]))
            for number in range(size):
                path = rng.choice(["/predict", "/predict", "/healthy"])
                requests.append((model, region, path) + (miss if number < bad else hit)(rng, limit))
            for _ in range(rng.randrange(3)):
                requests.append((model, region, "/health") + rng.choice([hit, miss])(rng, limit))
    rng.shuffle(requests)
    first = rng.randrange(100)
    return {
        "requests": [(first + number, *request) for number, request in enumerate(requests)],
        "objectives": [*limits.items(), ("unused", 1)],
    }


def hit(rng, limit):
    return rng.choice([200, 200, 404, 499]), max(0, limit - rng.choice([0, 0, 1, 40]))


def miss(rng, limit):
    return rng.choice([
        (None, None),
        (rng.choice([500, 503]), max(0, limit - 1)),
        (rng.choice([200, 404]), limit + 1),
    ])


def answer(tables):
    limits = dict(tables["objectives"])
    groups = {}
    for _, model, region, path, status, latency in tables["requests"]:
        if path == "/health":
            continue
        if latency is None:
            bad = True
        else:
            bad = status >= 500 or latency > limits.get(model, 1000)
        groups.setdefault((model, region), []).append(bad)

    rows = []
    for (model, region), flags in groups.items():
        share = Fraction(flags.count(True), len(flags))
        if len(flags) >= 5 and share >= Fraction(20, 100):
            rows.append((model, region, len(flags), flags.count(True), round(float(share), 3)))
    return rows
