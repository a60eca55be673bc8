import math


def variant(rng):
    while True:
        ids = rng.choice([20000, 30000, 40000, 50000, 60000, 80000, 100000, 150000])
        buckets = 2 ** rng.randrange(15, 19)
        load = ids / buckets
        answer = 100 * -math.expm1((ids - 1) * math.log1p(-1 / buckets))
        empty = 100 * (1 - 1 / buckets) ** ids
        # Collided ids counted as ids minus used buckets.
        surplus = 100 * (ids - buckets * (1 - empty / 100)) / ids
        if 15 < answer < 90 and all(abs(answer - w) > 1.5 for w in (100 * load, empty, surplus)):
            break
    values = {
        "ids": ids,
        "buckets": buckets,
        "load": f"{load:.3f}",
        "alone": f"{1 - answer / 100:.3f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.2, "unit": "%"}


def check(values):
    # Put the ids in one by one and follow the expected numbers of empty and of single buckets.
    m = values["buckets"]
    empty, single = float(m), 0.0
    for _ in range(values["ids"]):
        single += empty / m - single / m
        empty -= empty / m
    return 100 * (1 - single / values["ids"])
