def variant(rng):
    while True:
        side = rng.choice([200, 210, 224, 225, 250, 256, 290, 299, 320])
        kernel1, pad1 = rng.choice([(7, 3), (7, 0), (5, 2), (5, 0)])
        kernel2, pad2 = rng.choice([(3, 1), (3, 0)])
        channels = rng.choice([48, 64, 96, 128])
        batch = rng.choice([16, 24, 32, 48, 64])
        mid = (side + 2 * pad1 - kernel1) // 2 + 1
        out = (mid + 2 * pad2 - kernel2) // 2 + 1
        once = ((side + pad1 - kernel1) // 2 + 1 + pad2 - kernel2) // 2 + 1
        up = -((kernel1 - side - 2 * pad1) // 2) + 1
        up = -((kernel2 - up - 2 * pad2) // 2) + 1
        answer = batch * channels * out * out * 4 / 2**20
        slips_show = up != out and (once != out or pad1 == pad2 == 0)
        if slips_show and all(abs(answer - v) > 1 for v in (side, kernel1, channels, batch, 32)):
            break
    values = {
        "side": side,
        "kernel1": kernel1,
        "pad1": pad1,
        "kernel2": kernel2,
        "pad2": pad2,
        "channels": channels,
        "batch": batch,
        "mid": mid,
        "out": out,
        "field": kernel1 + 2 * (kernel2 - 1),
    }
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.006 * answer), "unit": "MiB"}


def check(values):
    # Slide each window over the padded line and count the places where it fits.
    def places(side, kernel, pad):
        return len([s for s in range(-pad, side + pad, 2) if s + kernel <= side + pad])

    side = places(values["side"], values["kernel1"], values["pad1"])
    side = places(side, values["kernel2"], values["pad2"])
    cells = sum(1 for _ in range(side) for _ in range(side))
    return cells * values["channels"] * values["batch"] * 4 / 1024 / 1024
