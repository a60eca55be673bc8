# sorts all pairs of all shards before it takes the first n; fails: test_reads_little
def top_from_shards(shards, n):
    best = {}
    for shard in shards:
        for score, item_id in shard:
            if item_id not in best or score > best[item_id]:
                best[item_id] = score
    ranked = sorted(best.items(), key=lambda entry: (-entry[1], entry[0]))
    return [(score, item_id) for item_id, score in ranked[:n]]
