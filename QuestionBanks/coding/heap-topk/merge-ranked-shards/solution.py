import heapq


def top_from_shards(shards, n):
    """Return the n best (score, item_id) pairs of all shards, each item once with its best
    score, highest score first and equal scores by item_id, reading as little as possible."""
    if n == 0:
        return []
    readers = [iter(shard) for shard in shards]
    heads = []  # the next unused pair of each shard; the index settles ties between equal pairs
    for index, reader in enumerate(readers):
        for score, item_id in reader:
            heads.append((-score, item_id, index))
            break
    heapq.heapify(heads)

    best, seen = [], set()
    while heads:
        negated, item_id, index = heads[0]
        if item_id not in seen:  # pairs arrive best first, so the first one of an item counts
            seen.add(item_id)
            best.append((-negated, item_id))
            if len(best) == n:
                break
        following = next(readers[index], None)
        if following is None:
            heapq.heappop(heads)
        else:
            heapq.heapreplace(heads, (-following[0], following[1], index))
    return best
