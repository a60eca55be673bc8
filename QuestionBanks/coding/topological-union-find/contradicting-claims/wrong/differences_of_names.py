# looks for a difference between the two names only; fails: test_difference_holds_for_all_members
def rejected_claims(claims):
    parent = {}
    different = set()

    def find(x):
        parent.setdefault(x, x)
        while parent[x] != x:
            parent[x] = parent[parent[x]]
            x = parent[x]
        return x

    rejected = []
    for i, (kind, a, b) in enumerate(claims):
        if kind == "same":
            if (a, b) in different or (b, a) in different:
                rejected.append(i)
            else:
                parent[find(a)] = find(b)
        elif find(a) == find(b):
            rejected.append(i)
        else:
            different.add((a, b))
    return rejected
