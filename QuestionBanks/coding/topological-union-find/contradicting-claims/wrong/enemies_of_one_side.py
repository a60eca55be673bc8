# drops the differences of a merged group; fails: test_differences_of_both_groups_are_kept
def rejected_claims(claims):
    parent = {}
    enemies = {}

    def find(x):
        parent.setdefault(x, x)
        enemies.setdefault(x, set())
        root = x
        while parent[root] != root:
            root = parent[root]
        while parent[x] != root:
            parent[x], x = root, parent[x]
        return root

    rejected = []
    for i, (kind, a, b) in enumerate(claims):
        a, b = find(a), find(b)
        if kind == "same":
            if a in enemies[b] or b in enemies[a]:
                rejected.append(i)
            elif len(enemies[a]) > len(enemies[b]):
                parent[b] = a
            else:
                parent[a] = b
        elif a == b:
            rejected.append(i)
        else:
            enemies[a].add(b)
            enemies[b].add(a)
    return rejected
