# merges in reverse, so equal scores come by descending id; fails: test_equal_scores
import heapq


def top_from_shards(shards, n):
    best, seen = [], set()
    if n == 0:
        return best
    for score, item_id in heapq.merge(*shards, reverse=True):
        if item_id not in seen:
            seen.add(item_id)
            best.append((score, item_id))
            if len(best) == n:
                break
    return best
