def variant(rng):
    # Equal loss by the fit of Hoffmann et al. (2022), then rounded to what the reader sees.
    while True:
        large = rng.choice([7, 8, 9, 12, 13, 14, 20, 24, 27, 30, 32, 34, 65, 70])
        large_tokens = float(f"{rng.choice([20, 30, 40, 50, 60, 80, 100]) * large / 1000:.2g}")
        small = rng.choice([1.5, 2, 3, 4, 5, 7, 8, 9, 12, 13, 14, 20, 24, 27, 30])
        if not 0.2 * large <= small <= 0.7 * large or 0.45 < small / large < 0.55:
            continue
        reducible = 406.4 / (large * 1e9) ** 0.34 + 410.7 / (large_tokens * 1e12) ** 0.28
        data_part = reducible - 406.4 / (small * 1e9) ** 0.34
        if data_part <= 0:
            continue
        small_tokens = float(f"{(410.7 / data_part) ** (1 / 0.28) / 1e12:.2g}")
        small_tokens = int(small_tokens) if small_tokens >= 10 else small_tokens
        extra = small * small_tokens - large * large_tokens
        answer = 3 * extra / (large - small)
        if 1 <= answer <= 40 and small_tokens <= 30 and extra > 0.05 * large * large_tokens:
            break
    values = {
        "large": large,
        "large_tokens": large_tokens,
        "small": small,
        "small_tokens": small_tokens,
        "large_flops": f"{6 * large * large_tokens:.4g}",
        "small_flops": f"{6 * small * small_tokens:.4g}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.1, 0.015 * answer), "unit": "trillion tokens"}


def check(values):
    # Bisect on the served tokens until both totals are equal.
    def total(weights, tokens, served):
        operations = 0.0
        for per_weight in (2, 4):
            operations += per_weight * weights * tokens
        return operations + 2 * weights * served

    low, high = 0.0, 1000.0
    for _ in range(80):
        middle = (low + high) / 2
        small = total(values["small"], values["small_tokens"], middle)
        large = total(values["large"], values["large_tokens"], middle)
        if small > large:
            low = middle
        else:
            high = middle
    return low
