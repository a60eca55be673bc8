# equal pairs make the heap compare iterators; fails: test_same_pair_in_two_shards
import heapq


def top_from_shards(shards, n):
    heads = []
    for shard in shards:
        reader = iter(shard)
        head = next(reader, None)
        if head is not None:
            heapq.heappush(heads, (-head[0], head[1], reader))
    best, seen = [], set()
    while heads and len(best) < n:
        negated, item_id, reader = heapq.heappop(heads)
        if item_id not in seen:
            seen.add(item_id)
            best.append((-negated, item_id))
        following = next(reader, None)
        if following is not None:
            heapq.heappush(heads, (-following[0], following[1], reader))
    return best
