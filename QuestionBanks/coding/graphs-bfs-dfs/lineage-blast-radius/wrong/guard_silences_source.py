# a guarded table that is itself broken spreads nothing; fails: test_broken_guard_still_spreads
from collections import defaultdict, deque


def blast_radius(edges, broken, guarded):
    guarded = set(guarded)
    readers = defaultdict(list)
    for upstream, downstream in edges:
        if upstream not in guarded and downstream not in guarded:
            readers[upstream].append(downstream)
    hops = {table: 0 for table in broken}
    queue = deque(hops)
    while queue:
        table = queue.popleft()
        for reader in readers[table]:
            if reader not in hops:
                hops[reader] = hops[table] + 1
                queue.append(reader)
    return hops
