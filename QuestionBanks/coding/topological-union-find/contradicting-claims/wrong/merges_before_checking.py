# a rejected sameness has merged the groups already; fails: test_rejected_sameness_has_no_effect
def rejected_claims(claims):
    parent = {}
    enemies = {}

    def find(x):
        parent.setdefault(x, x)
        enemies.setdefault(x, set())
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def union(a, b):
        if len(enemies[a]) > len(enemies[b]):
            a, b = b, a
        parent[a] = b
        conflict = False
        for enemy in enemies.pop(a):
            if enemy == b:
                conflict = True
                enemies[b].discard(a)
            else:
                enemies[enemy].discard(a)
                enemies[enemy].add(b)
                enemies[b].add(enemy)
        return not conflict

    rejected = []
    for i, (kind, a, b) in enumerate(claims):
        a, b = find(a), find(b)
        if kind == "same":
            if a != b and not union(a, b):
                rejected.append(i)
        elif a == b:
            rejected.append(i)
        else:
            enemies[a].add(b)
            enemies[b].add(a)
    return rejected
