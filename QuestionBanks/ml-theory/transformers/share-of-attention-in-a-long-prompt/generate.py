def variant(rng):
    while True:
        heads = rng.choice([16, 24, 32, 40, 48, 64])
        kv_heads = 8
        width = heads * 128
        inner = rng.choice([2.5, 2.75, 3, 3.5]) * width
        inner = int(inner // 256 * 256)
        tokens = rng.choice([4000, 8000, 12000, 16000, 24000, 32000, 48000, 64000])
        kv_width = kv_heads * 128
        weights = 2 * width * width + 2 * width * kv_width + 3 * width * inner
        mixing = width * (tokens + 1)
        share = 100 * mixing / (weights + mixing)
        full = 100 * 2 * mixing / (weights + 2 * mixing)
        narrow = mixing * kv_heads // heads
        few = 100 * narrow / (weights + narrow)
        half = 100 * mixing / 2 / (weights + mixing / 2)
        if kv_heads < heads and 8 < share < 75:
            if all(abs(share - wrong) > 2 for wrong in (full, few, half)):
                if all(abs(share - v) > 1 for v in (heads, kv_heads)):
                    break
    values = {
        "heads": heads,
        "kv_heads": kv_heads,
        "width": width,
        "inner": inner,
        "tokens": tokens,
        "kv_width": kv_width,
        "weights": f"{weights / 1e6:.0f}",
        "mixing": f"{mixing / 1e6:.0f}",
        "equal": f"{weights / width:,.0f}",
    }
    return {"values": values, "answer": share, "tolerance": 0.6, "unit": "%"}


def check(values):
    # Walk through the prompt token by token and count every multiply-add.
    dense = pairs = 0
    size = 128
    shapes = [(values["width"], values["heads"] * size)]
    shapes += [(values["width"], values["kv_heads"] * size)] * 2
    shapes += [(values["heads"] * size, values["width"])]
    shapes += [(values["width"], values["inner"])] * 2 + [(values["inner"], values["width"])]
    per_token = sum(rows * columns for rows, columns in shapes)
    for position in range(1, values["tokens"] + 1):
        dense += per_token
        score = values["heads"] * size * position
        weighted_sum = values["heads"] * position * size
        pairs += score + weighted_sum
    return 100 * pairs / (dense + pairs)
