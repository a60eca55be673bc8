def variant(rng):
    while True:
        every = rng.choice([4, 6, 8, 12, 24])
        run = rng.choice([30, 45, 60, 75, 90, 105, 120, 150])
        limit = rng.randrange(3, every + 3)
        hours = run / 60
        answer = 100 * (hours + every - limit) / every
        no_run = 100 * (every - limit) / every
        others = (no_run, 100 - answer, 100 * limit / every, 100 * (limit - 2 * hours) / every)
        far = all(abs(answer - v) > 3 for v in others)
        if 10 <= answer <= 90 and far and limit < every and every >= 3 * hours:
            break
    values = {
        "every": every,
        "run": run,
        "limit": limit,
        "run_hours": f"{hours:g}",
        "mean": f"{hours + every / 2:g}",
        "oldest": f"{hours + every:g}",
        "failed": f"{hours + 2 * every:g}",
        "no_run": f"{no_run:.1f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.5, "unit": "%"}


def check(values):
    # Go through ten periods in steps of half a minute and look which run is being served.
    period, late = 0, 0
    starts = [values["every"] * 60 * n for n in range(14)]
    first, last = starts[2], starts[12]
    moment = first + 0.25
    while moment < last:
        served = max(s for s in starts if s + values["run"] <= moment)
        period += 1
        late += moment - served > values["limit"] * 60
        moment += 0.5
    return 100 * late / period
