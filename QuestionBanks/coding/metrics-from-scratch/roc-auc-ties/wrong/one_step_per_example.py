# steps one example at a time, so order decides ties; fails: test_ties_do_not_depend_on_order
def roc_auc(labels, scores):
    positives = sum(labels)
    negatives = len(labels) - positives
    if positives == 0 or negatives == 0:
        raise ValueError("one class only")
    order = sorted(range(len(labels)), key=lambda i: -scores[i])
    hits = area = 0
    for i in order:
        if labels[i] == 1:
            hits += 1
        else:
            area += hits
    return area / (positives * negatives)
