import math


def variant(rng):
    while True:
        rate = rng.choice([0.0001, 0.0002, 0.0003, 0.0004, 0.0006, 0.001])
        decay = rng.choice([0.01, 0.05, 0.1])
        steps = rng.choice([20000, 30000, 50000, 60000, 80000, 100000])
        warmup = rng.choice([1000, 2000, 3000])
        exponent = rate * decay * steps / 2
        answer = 100 * math.exp(-exponent)
        ramp = rate * decay * warmup / 2  # what the warm-up adds to the exponent
        near = [answer * math.exp(ramp), answer * math.exp(-ramp)]
        if 0.25 < exponent < 2.5 and all(abs(answer - v) > 0.4 for v in near):
            break
    values = {
        "rate": rate,
        "decay": decay,
        "steps": steps,
        "warmup": warmup,
        "sum": f"{rate * steps / 2:.3g}",
        "exponent": f"{exponent:.3g}",
        "horizon": round(1 / (rate * decay)),
        "peak": f"{100 * math.exp(-2 * exponent):.1f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.2, "unit": "%"}


def check(values):
    # Run the schedule step by step on a weight of size one.
    weight = 1.0
    warmup, steps = values["warmup"], values["steps"]
    for step in range(steps):
        if step < warmup:
            rate = values["rate"] * (step + 0.5) / warmup
        else:
            done = (step + 0.5 - warmup) / (steps - warmup)
            rate = values["rate"] * 0.5 * (1 + math.cos(math.pi * done))
        weight *= 1 - rate * values["decay"]
    return 100 * weight
