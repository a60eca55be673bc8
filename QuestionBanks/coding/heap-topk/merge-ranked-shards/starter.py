def top_from_shards(shards, n):
    """Return the n best (score, item_id) pairs of all shards, each item once with its best
    score, highest score first and equal scores by item_id, reading as little as possible."""
    raise NotImplementedError
