def variant(rng):
    while True:
        params, layers, heads, kv_heads = rng.choice(
            [(7.6, 28, 28, 4), (8, 32, 32, 8), (14, 40, 40, 8), (24, 40, 32, 8), (32, 64, 40, 8), (70, 80, 64, 8)]
        )
        batch = rng.choice([6, 8, 12, 16, 20, 24, 32, 40, 48, 64])
        per_token = 2 * layers * kv_heads * 128 * 2
        answer = 2 * params * 1e9 / (batch * per_token)
        if 2500 <= answer <= 60000:
            break
    values = {
        "params": params,
        "layers": layers,
        "heads": heads,
        "kv_heads": kv_heads,
        "batch": batch,
        "group": heads // kv_heads,
        "weight_gb": f"{2 * params:.4g}",
        "per_token": f"{per_token / 1024:.0f}",
    }
    return {"values": values, "answer": answer, "tolerance": max(100, 0.02 * answer), "unit": "tokens"}


def check(values):
    # Let all sequences grow by ten tokens at a time until their reads exceed those of the weights.
    weights = values["params"] * 1e9 * 16
    read = 0
    length = 0
    while read < weights:
        length += 10
        read = 0
        for _ in ("keys", "values"):
            for _ in range(values["layers"]):
                read += values["batch"] * length * values["kv_heads"] * 128 * 16
    return length - 5
