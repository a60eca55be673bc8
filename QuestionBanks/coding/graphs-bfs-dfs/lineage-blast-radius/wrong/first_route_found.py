# goes deep first and keeps the first distance; fails: test_shortest_of_two_routes
from collections import defaultdict


def blast_radius(edges, broken, guarded):
    readers = defaultdict(list)
    for upstream, downstream in edges:
        readers[upstream].append(downstream)
    guarded = set(guarded)
    hops = {}
    stack = [(table, 0) for table in broken]
    while stack:
        table, distance = stack.pop()
        if table in hops:
            continue
        hops[table] = distance
        for reader in readers[table]:
            if reader not in guarded:
                stack.append((reader, distance + 1))
    return hops
