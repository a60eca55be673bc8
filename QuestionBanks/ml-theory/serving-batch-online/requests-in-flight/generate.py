import math


def variant(rng):
    while True:
        rate = rng.randrange(20, 161, 4)
        long_share = rng.choice([5, 10, 15, 20, 25])
        short_time = rng.choice([0.6, 0.8, 1.2, 1.5, 1.8])
        long_time = rng.choice([6, 8, 9, 12, 14])
        slots = rng.choice([16, 24, 32, 48])
        load = rng.choice([60, 70, 75])
        mean = (long_share * long_time + (100 - long_share) * short_time) / 100
        answer = rate * mean
        need = answer / (slots * load / 100)
        shown = (rate, 100, 100 - long_share, load, slots)
        far = all(abs(answer - v) > 0.03 * answer for v in shown)
        if far and 0.2 < need - math.floor(need) < 0.9 and need > 2:
            break
    values = {
        "rate": rate,
        "long_share": long_share,
        "short_share": 100 - long_share,
        "short_time": short_time,
        "long_time": long_time,
        "slots": slots,
        "load": load,
        "mean": f"{mean:.4g}",
        "usable": f"{slots * load / 100:.4g}",
        "replicas": f"{math.ceil(need)}",
        "work": f"{100 * long_share * long_time / (100 * mean):.0f}",
    }
    return {"values": values, "answer": answer, "tolerance": max(1, 0.01 * answer), "unit": "requests"}


def check(values):
    # A regular stream of arrivals: add up the time each request spends inside a window.
    gap = 1 / values["rate"]
    long_of_20 = values["long_share"] // 5
    window_start = 40.0
    window_end = window_start + 20 * gap * 200  # whole cycles of 20 arrivals
    inside = 0.0
    i = 0
    while i * gap < window_end:
        stay = values["long_time"] if i % 20 < long_of_20 else values["short_time"]
        begin, end = i * gap, i * gap + stay
        inside += max(0.0, min(end, window_end) - max(begin, window_start))
        i += 1
    return inside / (window_end - window_start)
