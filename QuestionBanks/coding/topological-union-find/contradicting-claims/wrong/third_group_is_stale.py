# others still name the root that is gone; fails: test_both_ends_of_a_difference_merge
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
        ra, rb = find(a), find(b)
        if kind == "same":
            if rb in enemies[ra] or ra in enemies[rb]:
                rejected.append(i)
            elif ra != rb:
                if len(enemies[ra]) > len(enemies[rb]):
                    ra, rb = rb, ra
                parent[ra] = rb
                enemies[rb] |= enemies[ra]
        elif ra == rb:
            rejected.append(i)
        else:
            enemies[ra].add(rb)
            enemies[rb].add(ra)
    return rejected
