def variant(rng):
    while True:
        layers = rng.choice([28, 32, 36, 40, 48, 60, 64, 80])
        kv_heads = rng.choice([4, 8])
        group = rng.choice([4, 5, 6, 8])
        tokens = rng.choice([3000, 4000, 6000, 8000, 12000, 16000])
        batch = rng.choice([8, 12, 16, 24, 32])
        per_token = 2 * layers * kv_heads * 128 * 2
        answer = per_token * tokens * batch / 2**30
        if answer > 2 and all(abs(answer - v) > 0.5 for v in (layers, kv_heads, kv_heads * group, batch)):
            break
    values = {
        "layers": layers,
        "heads": kv_heads * group,
        "kv_heads": kv_heads,
        "tokens": tokens,
        "batch": batch,
        "group": group,
        "per_token": f"{per_token / 1024:.0f}",
        "per_sequence": f"{per_token * tokens / 2**30:.3g}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.01 * answer), "unit": "GiB"}


def check(values):
    # Start from full multi-head attention, add up layer by layer, then share the heads.
    width = values["heads"] * 128
    numbers = 0
    for _ in range(values["layers"]):
        for _ in ("keys", "values"):
            for _ in range(values["batch"]):
                numbers += width * values["tokens"]
    bytes_used = numbers * 16 // 8
    return bytes_used * values["kv_heads"] / values["heads"] / 1024**3
