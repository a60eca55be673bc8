# compares each split with its parent alone; fails: test_conflict_with_a_grandparent
def unreachable_leaves(nodes):
    result = []
    work = [(0, None, False)]
    while work:
        node, above, dead = work.pop()
        if nodes[node] is None:
            if dead:
                result.append(node)
            continue
        feature, threshold, left, right = nodes[node]
        left_dead = right_dead = dead
        if above is not None and above[0] == feature:
            if above[2] == "left" and threshold >= above[1]:
                right_dead = True
            if above[2] == "right" and threshold <= above[1]:
                left_dead = True
        work.append((right, (feature, threshold, "right"), right_dead))
        work.append((left, (feature, threshold, "left"), left_dead))
    return result
