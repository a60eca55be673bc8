# fits an encoder on the held-out visits too; fails: test_held_out_labels_change_nothing
import math
import random
import statistics
from collections import defaultdict


def deal(keys, folds, seed):
    """Return a fold for each distinct key, in an order drawn from seed."""
    order = sorted(set(keys))
    random.Random(seed).shuffle(order)
    return {key: i % folds for i, key in enumerate(order)}


def fit_encoder(visits):
    """Learn from these visits: what fills a missing spend, the mean and spread of spends, and the
    churn rate of each city, drawn towards that of all visits as if by two more visits."""
    known = [visit["spend"] for visit in visits if visit["spend"] is not None]
    fill = statistics.median(known) if known else 0.0
    spends = [fill if visit["spend"] is None else visit["spend"] for visit in visits]
    base = statistics.fmean(visit["churned"] for visit in visits)
    labels = defaultdict(list)
    for visit in visits:
        labels[visit["city"]].append(visit["churned"])
    rates = {city: (sum(seen) + 2 * base) / (len(seen) + 2) for city, seen in labels.items()}
    return {"fill": fill, "mean": statistics.fmean(spends),
            "spread": statistics.pstdev(spends) or 1.0, "base": base, "rates": rates}


def encode(encoder, visit, before):
    """Return the features of one visit."""
    spend = encoder["fill"] if visit["spend"] is None else visit["spend"]
    rate = encoder["rates"].get(visit["city"], encoder["base"])
    return [1.0, (spend - encoder["mean"]) / encoder["spread"], rate, math.log1p(before)]


def predict(weights, x):
    """Return the probability of churn."""
    return 1 / (1 + math.exp(-sum(w * value for w, value in zip(weights, x))))


def fit_model(features, labels, steps=40, lr=0.5):
    """Return the weights of a logistic regression after some steps of gradient descent."""
    weights = [0.0] * len(features[0])
    for _ in range(steps):
        errors = [predict(weights, x) - y for x, y in zip(features, labels)]
        for j in range(len(weights)):
            slope = sum(error * x[j] for error, x in zip(errors, features)) / len(features)
            weights[j] -= lr * slope
    return weights


def visits_before(visits):
    """Return for each visit how many visits its customer made on earlier days."""
    return [sum(other["customer"] == visit["customer"] and other["day"] < visit["day"]
                for other in visits) for visit in visits]


def validate(visits, folds=4, seed=0):
    """Return the probability of churn for each visit, by a model fitted without its customer."""
    before = visits_before(visits)
    fold_of = deal([visit["customer"] for visit in visits], folds, seed)
    predictions = [0.0] * len(visits)
    for fold in range(folds):
        training = [i for i, visit in enumerate(visits) if fold_of[visit["customer"]] != fold]
        encoder = fit_encoder([visits[i] for i in training])
        weights = fit_model([encode(encoder, visits[i], before[i]) for i in training],
                            [visits[i]["churned"] for i in training])
        held_out = [visit for visit in visits if fold_of[visit["customer"]] == fold]
        encoder = fit_encoder(held_out) if held_out else encoder
        for i, visit in enumerate(visits):
            if fold_of[visit["customer"]] == fold:
                predictions[i] = predict(weights, encode(encoder, visit, before[i]))
    return predictions
