# recurses once for each hop and meets Python's recursion limit; fails: test_long_chain
from collections import defaultdict


def blast_radius(edges, broken, guarded):
    readers = defaultdict(list)
    for upstream, downstream in edges:
        readers[upstream].append(downstream)
    guarded = set(guarded)
    hops = {}

    def visit(table, distance):
        if distance >= hops.get(table, float("inf")):
            return
        hops[table] = distance
        for reader in readers[table]:
            if reader not in guarded:
                visit(reader, distance + 1)

    for table in broken:
        visit(table, 0)
    return hops
