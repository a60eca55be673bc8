def variant(rng):
    while True:
        params = rng.choice([1.5, 3, 7, 8, 13, 34, 70])
        tokens = rng.choice([0.3, 0.5, 1.5, 2, 3, 6, 10, 15])
        gpus = rng.choice([64, 128, 256, 512, 1024, 2048])
        peak = rng.choice([312, 989])
        mfu = rng.choice([32, 35, 38, 42, 45, 48])
        flops = 6 * params * 1e9 * tokens * 1e12
        answer = flops / (gpus * peak * 1e12 * mfu / 100) / 86400
        if 4 <= answer <= 120 and all(abs(answer - v) > 0.5 for v in (params, tokens, gpus, mfu)):
            break
    values = {
        "params": params,
        "tokens": tokens,
        "gpus": gpus,
        "peak": peak,
        "mfu": mfu,
        "zetta": f"{flops / 1e21:.4g}",
        "real": f"{gpus * peak * mfu / 100 / 1000:.4g}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.015 * answer), "unit": "days"}


def check(values):
    # Tokens per second of one device, then of all of them, then the days for all tokens.
    forward = 2 * values["params"] * 1e9
    backward = 2 * forward
    usable = values["peak"] * 1e12 * values["mfu"] / 100
    tokens_per_second = usable / (forward + backward)
    tokens_per_day = tokens_per_second * 3600 * 24 * values["gpus"]
    return values["tokens"] * 1e12 / tokens_per_day
