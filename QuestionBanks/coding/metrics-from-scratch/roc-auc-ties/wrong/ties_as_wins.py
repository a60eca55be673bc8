# counts a tie as won by the positive; fails: test_all_tied_is_one_half
from bisect import bisect_right


def roc_auc(labels, scores):
    positive = [s for label, s in zip(labels, scores) if label == 1]
    negative = sorted(s for label, s in zip(labels, scores) if label == 0)
    if not positive or not negative:
        raise ValueError("one class only")
    won = sum(bisect_right(negative, score) for score in positive)
    return won / (len(positive) * len(negative))
