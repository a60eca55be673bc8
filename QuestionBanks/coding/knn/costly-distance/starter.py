def classify(query, rows, k, distance, weighted=False):
    """Return (label, share of the votes) decided by the k rows nearest to the query."""
    raise NotImplementedError
