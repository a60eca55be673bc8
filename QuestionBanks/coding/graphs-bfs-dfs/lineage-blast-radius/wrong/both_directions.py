# lets bad data travel upstream as well; fails: test_upstream_is_not_affected
from collections import defaultdict, deque


def blast_radius(edges, broken, guarded):
    neighbours = defaultdict(list)
    for upstream, downstream in edges:
        neighbours[upstream].append(downstream)
        neighbours[downstream].append(upstream)
    guarded = set(guarded)
    hops = {table: 0 for table in broken}
    queue = deque(hops)
    while queue:
        table = queue.popleft()
        for other in neighbours[table]:
            if other not in hops and other not in guarded:
                hops[other] = hops[table] + 1
                queue.append(other)
    return hops
