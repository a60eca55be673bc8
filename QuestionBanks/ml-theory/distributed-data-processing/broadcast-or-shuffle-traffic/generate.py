def variant(rng):
    while True:
        machines = rng.choice([8, 10, 12, 15, 16, 20, 24, 25, 30])
        facts = rng.randrange(120, 421, 5)
        small = rng.choice([2.5, 3, 3.5, 4, 4.5, 5, 6])
        shuffle = (facts + small) * (machines - 1) / machines
        broadcast = small * (machines - 1)
        answer = shuffle - broadcast
        wrong = (
            facts + small - machines * small,
            facts * (machines - 1) / machines - broadcast,
            shuffle - small,
            shuffle - machines * small,
            facts,
            machines,
        )
        if answer > 40 and all(abs(answer - w) > 1.5 for w in wrong):
            break
    values = {
        "machines": machines,
        "facts": facts,
        "small": small,
        "shuffle": f"{shuffle:.1f}",
        "broadcast": f"{broadcast:.1f}",
        "even": f"{(facts + small) / small:.0f}",
    }
    return {"values": values, "answer": answer, "tolerance": 1, "unit": "GB"}


def check(values):
    # Send every piece from every machine to every other one, and add up what crosses.
    n = values["machines"]
    shuffled = copied = 0.0
    for source in range(n):
        for target in range(n):
            if source == target:
                continue
            shuffled += values["facts"] / n / n
            shuffled += values["small"] / n / n
            copied += values["small"] / n
    return shuffled - copied
