def roc_auc(labels, scores):
    """Return the area under the ROC curve for labels 0 and 1; equal scores count one half.
    Raise ValueError where one of the classes is absent."""
    raise NotImplementedError
