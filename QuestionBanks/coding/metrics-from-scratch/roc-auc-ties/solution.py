from itertools import groupby


def roc_auc(labels, scores):
    """Return the area under the ROC curve for labels 0 and 1; equal scores count one half.
    Raise ValueError where one of the classes is absent."""
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("ROC AUC needs at least one positive and one negative")

    doubled = 0  # twice the pairs won, so that half a pair stays a whole number
    below = 0  # negatives with a lower score
    for _, tied in groupby(sorted(zip(scores, labels)), key=lambda pair: pair[0]):
        group = [label for _, label in tied]
        ones = sum(group)
        zeros = len(group) - ones
        doubled += ones * (2 * below + zeros)
        below += zeros
    return doubled / (2 * positives * negatives)
