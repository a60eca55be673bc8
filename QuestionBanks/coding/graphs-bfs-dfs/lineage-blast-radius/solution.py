from collections import defaultdict, deque


def blast_radius(edges, broken, guarded):
    """Return {table: fewest hops from a broken table} for every table that bad data reaches.
    edges are (upstream, downstream) pairs; guarded tables let no bad input in."""
    readers = defaultdict(list)
    for upstream, downstream in edges:
        readers[upstream].append(downstream)
    guarded = set(guarded)

    hops = {table: 0 for table in broken}  # all sources at once, so the nearest one wins
    queue = deque(hops)
    while queue:
        table = queue.popleft()
        for reader in readers.get(table, ()):
            if reader not in hops and reader not in guarded:
                hops[reader] = hops[table] + 1
                queue.append(reader)
    return hops
