# asks the iterable itself, which an iterator answers only once; fails: test_any_iterables
from collections import defaultdict, deque


def blast_radius(edges, broken, guarded):
    readers = defaultdict(list)
    for upstream, downstream in edges:
        readers[upstream].append(downstream)
    hops = {table: 0 for table in broken}
    queue = deque(hops)
    while queue:
        table = queue.popleft()
        for reader in readers[table]:
            if reader not in hops and reader not in guarded:
                hops[reader] = hops[table] + 1
                queue.append(reader)
    return hops
