# returns one half where a class is absent instead of an error; fails: test_one_class_only
from bisect import bisect_left, bisect_right


def roc_auc(labels, scores):
    positive = [s for label, s in zip(labels, scores) if label == 1]
    negative = sorted(s for label, s in zip(labels, scores) if label == 0)
    if not positive or not negative:
        return 0.5
    won = sum(bisect_left(negative, s) + bisect_right(negative, s) for s in positive)
    return won / (2 * len(positive) * len(negative))
