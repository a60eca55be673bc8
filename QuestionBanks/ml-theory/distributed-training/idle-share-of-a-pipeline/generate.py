import math


def variant(rng):
    while True:
        stages = rng.choice([4, 6, 8, 10, 12, 16])
        copies = rng.choice([2, 4, 8])
        micro = rng.choice([1, 2, 4])
        batches = rng.choice([12, 16, 20, 24, 28, 32, 40, 48])
        total = copies * micro * batches
        answer = 100 * (stages - 1) / (batches + stages - 1)
        wrong = (
            100 * (stages - 1) / batches,
            100 * stages / (batches + stages),
            100 * (stages - 1) / (batches * micro + stages - 1) if micro > 1 else 0,
            100 * (stages - 1) / (batches * copies + stages - 1),
            stages,
            copies,
            micro,
        )
        if 8 < answer < 45 and all(abs(answer - w) > 0.6 for w in wrong):
            break
    values = {
        "stages": stages,
        "copies": copies,
        "micro": f"{micro} sequence" + ("s" if micro > 1 else ""),
        "size": micro,
        "total": total,
        "batches": batches,
        "idle": stages - 1,
        "slots": batches + stages - 1,
        "ratio": f"{100 * (stages - 1) / batches:.1f}",
        "enough": math.ceil(19 * (stages - 1)),
    }
    return {"values": values, "answer": answer, "tolerance": 0.3, "unit": "%"}


def check(values):
    # Play the schedule: all forward passes, then all backward ones, which take twice as long.
    stages = values["stages"]
    batches = values["total"] // values["copies"] // values["size"]
    free = [0.0] * stages
    done = [0.0] * batches
    busy = 0.0
    for i in range(batches):
        ready = 0.0
        for s in range(stages):
            free[s] = max(free[s], ready) + 1
            ready = free[s]
            busy += 1
        done[i] = ready
    for i in range(batches):
        ready = done[i]
        for s in reversed(range(stages)):
            free[s] = max(free[s], ready) + 2
            ready = free[s]
            busy += 2
    return 100 * (1 - busy / (stages * max(free)))
