def ranking_quality(queries, k):
    """Return the mean over queries of DCG at k divided by the best DCG at k. Tied documents
    count with the mean over all their orders; queries without a relevant one are left out."""
    raise NotImplementedError
