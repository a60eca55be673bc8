from math import exp, log1p


def loss(margin):
    return log1p(exp(-margin))


def variant(rng):
    while True:
        beta = rng.choice([0.05, 0.1, 0.15, 0.2, 0.25, 0.3])
        reference_chosen = -rng.randrange(300, 900) / 10
        reference_rejected = -rng.randrange(300, 900) / 10
        delta_chosen = rng.randrange(-60, 80) / 10
        delta_rejected = rng.randrange(-120, 60) / 10
        policy_chosen = round(reference_chosen + delta_chosen, 1)
        policy_rejected = round(reference_rejected + delta_rejected, 1)
        margin = beta * (delta_chosen - delta_rejected)
        answer = loss(margin)
        raw = beta * (policy_chosen - policy_rejected)
        slips = [loss(-margin), loss(margin / beta), loss(raw), loss(raw / beta)]
        slips.append(loss(beta * (delta_chosen + delta_rejected)))
        if 0.15 <= answer <= 1.5 and all(abs(answer - slip) > 0.04 for slip in slips):
            break
    values = {
        "policy_chosen": policy_chosen,
        "policy_rejected": policy_rejected,
        "reference_chosen": reference_chosen,
        "reference_rejected": reference_rejected,
        "beta": beta,
        "delta_chosen": f"{delta_chosen:.1f}",
        "delta_rejected": f"{delta_rejected:.1f}",
        "margin": f"{margin:.3f}",
        "weight": f"{1 / (1 + exp(margin)):.2f}",
    }
    return {"values": values, "answer": answer, "tolerance": 0.01, "unit": "nats"}


def check(values):
    # Start from log 2 and integrate the gradient's factor along the margin by the midpoint rule.
    chosen = values["policy_chosen"] - values["reference_chosen"]
    rejected = values["policy_rejected"] - values["reference_rejected"]
    margin = values["beta"] * (chosen - rejected)
    total = 0.6931471805599453
    steps = 4000
    for step in range(steps):
        point = (step + 0.5) * margin / steps
        total -= margin / steps / (1 + exp(point))
    return total
