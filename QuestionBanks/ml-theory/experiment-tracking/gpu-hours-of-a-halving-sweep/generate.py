def variant(rng):
    while True:
        keep, rounds = rng.choice([(2, 5), (2, 6), (3, 4), (4, 3)])
        first = rng.choice([1, 2, 3])
        minutes = rng.randrange(4, 31)
        start = keep**rounds
        epochs = start * first * (1 + rounds * (keep - 1) / keep)
        answer = epochs * minutes / 60
        shown = (start, keep, first, minutes, first * start)
        if answer > 15 and all(abs(answer - v) > 0.03 * answer for v in shown):
            break
    full = start * first * start
    values = {
        "start": start,
        "keep": keep,
        "first": first,
        "length": f"{first} epoch" + ("s" if first > 1 else ""),
        "minutes": minutes,
        "last": first * start,
        "rounds": rounds,
        "fraction": f"1/{keep}",
        "epochs": f"{epochs:,.0f}",
        "full": f"{full * minutes / 60:,.0f}",
        "times": f"{full / epochs:.1f}",
        "scratch": f"{start * first * (rounds + 1) * minutes / 60:,.0f}",
    }
    return {"values": values, "answer": answer, "tolerance": max(1, 0.01 * answer), "unit": "GPU hours"}


def check(values):
    # Follow every configuration: it pays for the epochs it has reached when it is dropped.
    alive = list(range(values["start"]))
    reached = [0] * values["start"]
    target = values["first"]
    while True:
        for one in alive:
            reached[one] = target
        if len(alive) == 1:
            break
        alive = alive[: len(alive) // values["keep"]]
        target *= values["keep"]
    return sum(reached) * values["minutes"] / 60
