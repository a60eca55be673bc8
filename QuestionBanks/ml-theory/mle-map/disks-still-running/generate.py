import math


def variant(rng):
    n = 10 * rng.randrange(20, 121)
    months = rng.choice([12, 18, 24, 30, 36])
    failed = rng.randrange(max(12, n // 40), n // 8 + 1)
    mean_failed = round(months * rng.uniform(0.42, 0.56), 1)
    time_failed = failed * mean_failed
    time_running = (n - failed) * months
    answer = (time_failed + time_running) / failed
    values = {
        "n": n,
        "months": months,
        "failed": failed,
        "mean_failed": mean_failed,
        "time_failed": f"{time_failed:.0f}",
        "time_running": f"{time_running}",
        "relative": f"{100 / math.sqrt(failed):.0f}",
    }
    tolerance = max(1, 0.005 * answer)
    return {"values": values, "answer": answer, "tolerance": tolerance, "unit": "months"}


def check(values):
    # Maximise the log likelihood over the mean lifetime by ternary search.
    n, months, failed = values["n"], values["months"], values["failed"]

    def log_likelihood(mean):
        of_failed = failed * (-math.log(mean) - values["mean_failed"] / mean)
        of_running = (n - failed) * (-months / mean)
        return of_failed + of_running

    low, high = 1.0, 100000.0
    for _ in range(300):
        a, b = low + (high - low) / 3, high - (high - low) / 3
        if log_likelihood(a) < log_likelihood(b):
            low = a
        else:
            high = b
    return low
