def variant(rng):
    while True:
        fixed = rng.choice([6, 8, 10, 12, 15, 18, 20])
        per = rng.choice([0.2, 0.3, 0.4, 0.5, 0.8, 1.0, 1.2])
        rate = rng.randrange(300, 3001, 50)
        load = rate * per / 1000
        if not 0.4 <= load <= 0.8:
            continue
        answer = rate / 1000 * fixed / (1 - load)
        one = rate / 1000 * (fixed + per)
        fixed_only = rate / 1000 * fixed
        tolerance = max(0.1, 0.01 * answer)
        shown = (one, fixed_only, 1 / (1 - load), fixed, per, fixed / (1 - load))
        if 8 <= answer <= 80 and all(abs(answer - v) > 4 * tolerance for v in shown):
            break
    step = fixed / (1 - load)
    values = {
        "fixed": fixed,
        "per": per,
        "rate": rate,
        "load": f"{load:.3g}",
        "step": f"{step:.3g}",
        "latency": f"{1.5 * step:.3g}",
        "limit": f"{1000 / per:.0f}",
        "one": f"{one:.1f}",
        "fixed_only": f"{fixed_only:.1f}",
    }
    return {"values": values, "answer": answer, "tolerance": tolerance, "unit": "requests"}


def check(values):
    # Let a regular stream of requests run through the server and count what each batch takes.
    gap = 1000 / values["rate"]
    clock, taken, sizes = 0.0, 0, []
    for _ in range(6000):
        arrived = int(clock / gap) + 1
        size = arrived - taken
        taken = arrived
        clock += values["fixed"] + values["per"] * size
        sizes.append(size)
    settled = sizes[1000:]
    return sum(settled) / len(settled)
