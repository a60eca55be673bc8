# searches from each source in turn, first wins; fails: test_nearest_broken_table_counts
from collections import defaultdict, deque


def blast_radius(edges, broken, guarded):
    readers = defaultdict(list)
    for upstream, downstream in edges:
        readers[upstream].append(downstream)
    guarded = set(guarded)
    hops = {}
    for source in broken:
        hops[source] = 0
        queue = deque([source])
        while queue:
            table = queue.popleft()
            for reader in readers[table]:
                if reader not in hops and reader not in guarded:
                    hops[reader] = hops[table] + 1
                    queue.append(reader)
    return hops
