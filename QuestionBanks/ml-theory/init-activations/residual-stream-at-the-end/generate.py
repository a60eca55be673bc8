def variant(rng):
    while True:
        blocks = rng.choice([12, 16, 24, 28, 32, 40, 48, 64, 80])
        start = rng.choice([0.5, 0.6, 0.8, 1.0, 1.2, 1.5])
        branch = rng.choice([0.2, 0.25, 0.3, 0.35, 0.4, 0.5])
        count = 2 * blocks
        answer = (1 + count * branch**2 / start**2) ** 0.5
        one = (1 + blocks * branch**2 / start**2) ** 0.5
        tolerance = max(0.02, 0.01 * answer)
        shown = (blocks, start, branch, count, start**2, count * branch**2)
        if answer - one > 3 * tolerance and all(abs(answer - v) > 2 * tolerance for v in shown):
            break
    values = {
        "blocks": blocks,
        "start": start,
        "branch": branch,
        "count": count,
        "added": f"{count * branch**2:.2f}",
        "initial": f"{start**2:.2f}",
        "share": f"{100 * branch / (answer * start):.0f}",
        "root": f"{count ** 0.5:.1f}",
        "linear": f"{1 + count * branch / start:.1f}",
        "one": f"{one:.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": tolerance, "unit": ""}


def check(values):
    # Walk through the branches as unit vectors at right angles: each step is a new hypotenuse.
    length = values["start"]
    for _ in range(values["blocks"]):
        for _ in ("attention", "feed-forward"):
            length = abs(complex(length, values["branch"]))
    return length / values["start"]
