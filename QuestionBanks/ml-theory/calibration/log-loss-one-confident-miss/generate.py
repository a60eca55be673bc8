import math


def variant(rng):
    while True:
        bad = rng.randrange(5)
        probs, labels = [], []
        for i in range(5):
            label = rng.randrange(2)
            to_truth = rng.choice(range(1, 5)) if i == bad else rng.choice(range(60, 100, 5))
            probs.append((to_truth if label else 100 - to_truth) / 100)
            labels.append(label)
        given = [p if y else 1 - p for p, y in zip(probs, labels)]
        losses = [-math.log(g) for g in given]
        answer = sum(losses) / 5
        label_ignored = -sum(math.log(p) for p in probs) / 5
        mixed = 0 < sum(labels) < 5 and abs(answer - label_ignored) > 0.05
        if mixed and all(abs(answer - v) > 0.015 for v in probs + [1]):
            break
    values = {}
    for i in range(5):
        values[f"p{i + 1}"] = probs[i]
        values[f"y{i + 1}"] = labels[i]
        values[f"g{i + 1}"] = f"{given[i]:.2f}"
        values[f"l{i + 1}"] = f"{losses[i]:.3f}"
    values["worst"] = bad + 1
    values["worst_loss"] = f"{losses[bad]:.3f}"
    values["share"] = f"{100 * losses[bad] / sum(losses):.0f}"
    return {"values": values, "answer": answer, "tolerance": 0.01, "unit": "nats"}


def check(values):
    # Likelihood of all five outcomes together, then its logarithm per outcome.
    likelihood = 1.0
    for i in range(1, 6):
        p, y = values[f"p{i}"], values[f"y{i}"]
        likelihood *= p**y * (1 - p) ** (1 - y)
    return math.log(likelihood ** (-1 / 5))
