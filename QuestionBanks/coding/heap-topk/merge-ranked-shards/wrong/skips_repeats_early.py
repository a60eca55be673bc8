# reads on past repeats before their turn comes; fails: test_endless_repeats_on_one_shard
import heapq


def top_from_shards(shards, n):
    if n == 0:
        return []
    readers = [iter(shard) for shard in shards]
    best, seen, heads = [], set(), []

    def advance(index):
        for score, item_id in readers[index]:
            if item_id not in seen:
                heapq.heappush(heads, (-score, item_id, index))
                return

    for index in range(len(readers)):
        advance(index)
    while heads:
        negated, item_id, index = heapq.heappop(heads)
        if item_id not in seen:
            seen.add(item_id)
            best.append((-negated, item_id))
            if len(best) == n:
                break
        advance(index)
    return best
