def variant(rng):
    while True:
        total = rng.randrange(8000, 40001, 1000)
        parts = rng.choice([4, 8, 16])
        warmup = total * rng.choice([5, 8, 10]) // 100
        at = 10 * round(total / parts * rng.uniform(0.03, 0.08))
        answer = 100 * (total - parts * at) / (total - warmup)
        plan = 100 * (total - at) / (total - warmup) if at > warmup else 100 * at / warmup
        wrong = [plan, plan / parts, 100 * (total - parts * at) / total, 0]
        if parts * at > warmup and all(abs(answer - w) > 0.8 for w in wrong):
            if abs(answer - parts) > 0.8:
                break
    values = {
        "total": total,
        "parts": parts,
        "warmup": warmup,
        "at": at,
        "calls": parts * at,
        "end": -(-total // parts),
        "plan": f"{plan:.1f}",
        "no_warmup": f"{100 * (total - parts * at) / total:.1f}",
        "lost": f"{100 - 100 / parts:.3g}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.2, "unit": "%"}


def check(values):
    # Run the faulty loop: one call of the scheduler for each micro-batch.
    rate, up, down = 0.0, 1 / values["warmup"], 1 / (values["total"] - values["warmup"])
    calls = 0
    for _ in range(values["at"]):
        for _ in range(values["parts"]):
            rate += up if calls < values["warmup"] else -down
            calls += 1
            rate = max(rate, 0.0)
    return 100 * rate
