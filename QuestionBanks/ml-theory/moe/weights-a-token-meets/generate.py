from math import floor, log10


def variant(rng):
    width = rng.choice([2048, 3072, 4096, 5120])
    layers = rng.choice([28, 32, 36, 40, 48, 60])
    attention = round(rng.choice([2.2, 2.5, 3.0, 3.5]) * width * width / 1e6)
    experts = rng.choice([32, 64, 96, 128])
    chosen = rng.choice([2, 4, 6, 8])
    inner = rng.choice([768, 1024, 1536, 2048])
    expert = 3 * width * inner
    active = layers * (attention * 1e6 + width * experts + expert * (chosen + 1))
    total = layers * (attention * 1e6 + width * experts + expert * (experts + 1))
    values = {
        "width": width,
        "layers": layers,
        "attention": attention,
        "experts": experts,
        "chosen": chosen,
        "inner": inner,
        "expert_millions": f"{expert / 1e6:.4g}",
        "total": f"{total / 1e9:.4g}",
        "share": f"{100 * active / total:.3g}",
    }
    answer = active / 1e9
    last_digit = 10.0 ** (floor(log10(answer)) - 2)
    return {"values": values, "answer": answer, "tolerance": max(last_digit, 0.005 * answer), "unit": "billion"}


def check(values):
    # Count every weight of the layers from shapes, then take away the experts that stay idle.
    width, inner = values["width"], values["inner"]
    shapes = [(width, inner), (width, inner), (inner, width)]
    everything = 0
    idle = 0
    for _ in range(values["layers"]):
        everything += values["attention"] * 10**6
        for number in range(values["experts"] + 1):
            size = sum(rows * columns for rows, columns in shapes)
            everything += size
            if number < values["experts"]:
                everything += width
            if number < values["experts"] - values["chosen"]:
                idle += size
    return (everything - idle) / 10**9
