def rejected_claims(claims):
    """Return the positions of the claims (kind, a, b), kind being "same" or "different", that
    contradict the claims accepted before them."""
    parent = {}  # a forest over names; the root of a tree stands for one person
    others = {}  # root -> roots of the persons it is known to differ from

    def person(name):
        if name not in parent:
            parent[name] = name
            others[name] = set()
        while parent[name] != name:
            parent[name] = parent[parent[name]]
            name = parent[name]
        return name

    def merge(a, b):
        if len(others[a]) > len(others[b]):
            a, b = b, a
        parent[a] = b
        for other in others.pop(a):
            others[other].remove(a)
            others[other].add(b)
            others[b].add(other)

    rejected = []
    for position, (kind, a, b) in enumerate(claims):
        a, b = person(a), person(b)
        if kind == "same":
            if a in others[b]:
                rejected.append(position)
            elif a != b:
                merge(a, b)
        elif a == b:
            rejected.append(position)
        else:
            others[a].add(b)
            others[b].add(a)
    return rejected
