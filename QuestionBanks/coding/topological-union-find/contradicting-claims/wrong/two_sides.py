# those who differ from one person become one; fails: test_other_of_another_is_nobody_special
def rejected_claims(claims):
    parent = {}

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    def join(x, y):
        parent[find(x)] = find(y)

    rejected = []
    for i, (kind, a, b) in enumerate(claims):
        if kind == "same":
            if find((a, 0)) == find((b, 1)):
                rejected.append(i)
            else:
                join((a, 0), (b, 0))
                join((a, 1), (b, 1))
        else:
            if find((a, 0)) == find((b, 0)):
                rejected.append(i)
            else:
                join((a, 0), (b, 1))
                join((a, 1), (b, 0))
    return rejected
