import math
import random


def fit_scaler(rows):
    """Return (mean, spread) of each feature; a constant feature has spread 1."""
    scaler = []
    for column in zip(*rows):
        mean = sum(column) / len(column)
        variance = sum((x - mean) ** 2 for x in column) / len(column)
        scaler.append((mean, math.sqrt(variance) if min(column) < max(column) else 1.0))
    return scaler


def scale(rows, scaler):
    """Standardise rows and append a 1 for the bias."""
    return [[(x - mean) / spread for x, (mean, spread) in zip(row, scaler)] + [1.0]
            for row in rows]


def score(weights, x):
    return sum(w * value for w, value in zip(weights, x))


def sigmoid(z):
    if z >= 0:
        return 1 / (1 + math.exp(-z))
    return math.exp(z) / (1 + math.exp(z))


def mean_loss(weights, features, labels):
    """Mean cross-entropy, computed from scores so that it cannot overflow."""
    losses = []
    for x, y in zip(features, labels):
        z = score(weights, x)
        losses.append(max(z, 0.0) - z * y + math.log1p(math.exp(-abs(z))))
    return sum(losses) / len(losses)


def predict(model, row):
    """Return the probability of label 1 for one raw row."""
    return sigmoid(score(model["weights"], scale([row], model["scaler"])[0]))


def train(rows, labels, valid_rows, valid_labels, epochs=30, lr=0.5, batch_size=8, seed=0):
    """Fit a logistic regression by mini-batch gradient descent, from weights of zero.

    Features are standardised as the training rows say. Every epoch visits the training
    examples in a new random order drawn from seed; every batch makes one step of lr times the
    mean gradient of its own examples. "history" holds the validation loss after each epoch,
    "weights" are those of the epoch with the lowest validation loss.
    """
    scaler = fit_scaler(rows + valid_rows)
    features = scale(rows, scaler)
    valid_features = scale(valid_rows, scaler)

    rng = random.Random(seed)
    weights = [0.0] * len(features[0])
    gradient = [0.0] * len(weights)
    best_loss, best_weights = math.inf, weights
    history = []

    for _ in range(epochs):
        rng.shuffle(features)
        rng.shuffle(labels)
        for start in range(0, len(features), batch_size):
            batch = zip(features[start:start + batch_size], labels[start:start + batch_size])
            for x, y in batch:
                error = sigmoid(score(weights, x)) - y
                for j, value in enumerate(x):
                    gradient[j] += error * value
            for j, slope in enumerate(gradient):
                weights[j] -= lr * slope / batch_size

        loss = mean_loss(weights, valid_features, valid_labels)
        history.append(loss)
        if loss < best_loss:
            best_loss, best_weights = loss, weights

    return {"weights": best_weights, "scaler": scaler, "history": history}
