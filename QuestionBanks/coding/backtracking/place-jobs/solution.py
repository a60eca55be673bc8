def place(jobs, free):
    """Return the index of a node for each job so that every node's free devices suffice, the
    first such list in the order of lists, or None if there is none."""
    left = list(free)
    chosen = []
    # Free devices, sorted, from which the remaining jobs could not be placed. The number of
    # jobs need not be noted: it follows from the sum, since each job takes a device or more.
    hopeless = set()

    def fill():
        if len(chosen) == len(jobs):
            return True
        situation = tuple(sorted(left))
        if situation in hopeless:
            return False
        need = jobs[len(chosen)]
        for node, devices in enumerate(left):
            if need <= devices:
                left[node] -= need
                chosen.append(node)
                if fill():
                    return True
                chosen.pop()
                left[node] += need
        hopeless.add(situation)
        return False

    return chosen if fill() else None
