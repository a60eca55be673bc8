# skips claims about one name, contradictory or not; fails: test_same_name_twice
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

    rejected = []
    for i, (kind, a, b) in enumerate(claims):
        if a == b:
            continue
        a, b = find(a), find(b)
        if kind == "different":
            if a == b:
                rejected.append(i)
            else:
                enemies[a].add(b)
                enemies[b].add(a)
        elif b in enemies[a]:
            rejected.append(i)
        elif a != b:
            if len(enemies[a]) > len(enemies[b]):
                a, b = b, a
            parent[a] = b
            for enemy in enemies.pop(a):
                enemies[enemy].discard(a)
                enemies[enemy].add(b)
                enemies[b].add(enemy)
    return rejected
