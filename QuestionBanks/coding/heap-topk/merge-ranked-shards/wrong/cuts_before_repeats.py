# takes n pairs and then drops repeats; fails: test_repeats_do_not_use_up_places
import heapq
from itertools import islice


def top_from_shards(shards, n):
    merged = heapq.merge(*shards, key=lambda pair: (-pair[0], pair[1]))
    best, seen = [], set()
    for score, item_id in islice(merged, n):
        if item_id not in seen:
            seen.add(item_id)
            best.append((score, item_id))
    return best
