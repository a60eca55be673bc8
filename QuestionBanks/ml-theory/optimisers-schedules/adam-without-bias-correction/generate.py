def variant(rng):
    while True:
        beta1 = rng.choice([0.8, 0.9, 0.95])
        beta2 = rng.choice([0.98, 0.99, 0.995, 0.999])
        step = rng.choice([1, 2, 3, 4, 5, 8, 10, 15, 20])
        first = 1 - beta1**step
        second = 1 - beta2**step
        answer = first / second**0.5
        if all(abs(answer - v) > 0.08 for v in (1, 2, step)):
            break
    values = {
        "beta1": beta1,
        "beta2": beta2,
        "step": step,
        "first": f"{first:.4f}",
        "second": f"{second:.4f}",
        "root": f"{second ** 0.5:.4f}",
        "side": "larger" if answer > 1 else "smaller",
        "horizon": f"{round(1 / (1 - beta2))}",
    }
    return {"values": values, "answer": answer, "tolerance": max(0.01, 0.01 * answer), "unit": ""}


def check(values):
    # Run the averages step by step; the corrected ones divide by the weights collected so far.
    gradient = 0.37
    m = v = m_weight = v_weight = 0.0
    for _ in range(values["step"]):
        m = values["beta1"] * m + (1 - values["beta1"]) * gradient
        v = values["beta2"] * v + (1 - values["beta2"]) * gradient**2
        m_weight = values["beta1"] * m_weight + (1 - values["beta1"])
        v_weight = values["beta2"] * v_weight + (1 - values["beta2"])
    plain = m / v**0.5
    corrected = (m / m_weight) / (v / v_weight) ** 0.5
    return plain / corrected
