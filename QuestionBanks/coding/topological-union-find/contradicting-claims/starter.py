def rejected_claims(claims):
    """Return the positions of the claims (kind, a, b), kind being "same" or "different", that
    contradict the claims accepted before them."""
    raise NotImplementedError
