def variant(rng):
    while True:
        width = 128 * rng.choice([16, 20, 24, 28, 32, 40, 48, 64])
        kv_heads = rng.choice([4, 8])
        inner = 256 * round(width * rng.choice([2.625, 2.75, 3, 3.5]) / 256)
        heads = width // 128
        kv_width = kv_heads * 128
        attention = 2 * width * width + 2 * width * kv_width
        feed_forward = 3 * width * inner
        answer = (attention + feed_forward + 2 * width) / 1e6
        rule_of_thumb = 12 * width * width / 1e6
        if heads % kv_heads == 0 and abs(answer - rule_of_thumb) > 0.04 * answer:
            break
    values = {
        "width": width,
        "heads": heads,
        "kv_heads": kv_heads,
        "inner": inner,
        "kv_width": kv_width,
        "attention": f"{attention / 1e6:.1f}",
        "feed_forward": f"{feed_forward / 1e6:.1f}",
        "share": f"{100 * feed_forward / (attention + feed_forward):.0f}",
    }
    return {
        "values": values,
        "answer": answer,
        "tolerance": max(1, 0.01 * answer),
        "unit": "million",
    }


def check(values):
    # Walk over output units and add each unit's fan-in, head by head.
    count = 0
    for _ in range(values["heads"]):
        count += 128 * values["width"]  # query head
    for _ in range(2 * values["kv_heads"]):
        count += 128 * values["width"]  # key head, value head
    for _ in range(values["width"]):
        count += values["heads"] * 128  # output projection reads all heads
        count += values["inner"]  # down projection reads the inner layer
        count += 1 + 1  # one gain in each of the two norms
    for _ in range(values["inner"]):
        count += values["width"] + values["width"]  # gate and up projection
    return count / 1e6
