def variant(rng):
    while True:
        keep = rng.choice([2, 4, 5, 8, 10, 20])
        cost_fp = rng.randrange(2, 16)
        cost_fn = rng.randrange(40, 401, 20)
        w = keep / 100
        answer = cost_fp / (cost_fp + w * cost_fn)
        true_cut = cost_fp / (cost_fp + cost_fn)
        if 0.1 <= answer <= 0.9 and abs(answer - 0.5) > 0.05:
            break
    values = {
        "keep": keep,
        "cost_fp": cost_fp,
        "cost_fn": cost_fn,
        "w": w,
        "true_cut": f"{true_cut:.4f}",
        "scaled": f"{w * cost_fn:.4g}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.003, "unit": ""}


def check(values):
    # For a score s, put the dropped negatives back and compare both costs; bisect for the tie.
    low, high = 0.0, 1.0
    for _ in range(100):
        s = (low + high) / 2
        frauds = s
        honest = (1 - s) / (values["keep"] / 100)
        cost_if_blocked = honest * values["cost_fp"]
        cost_if_passed = frauds * values["cost_fn"]
        if cost_if_passed < cost_if_blocked:
            low = s
        else:
            high = s
    return (low + high) / 2
