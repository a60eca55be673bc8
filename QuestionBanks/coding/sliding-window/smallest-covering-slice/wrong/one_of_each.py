# asks for one example of each class and forgets how many; fails: test_counts_matter
def smallest_slice(labels, needed):
    wanted = {c for c, count in needed.items() if count > 0}
    if not wanted:
        return (0, 0)
    have, best, start = {}, None, 0
    for stop, label in enumerate(labels, start=1):
        if label in wanted:
            have[label] = have.get(label, 0) + 1
        while len(have) == len(wanted):
            if best is None or stop - start < best[1] - best[0]:
                best = (start, stop)
            dropped = labels[start]
            if dropped in wanted:
                have[dropped] -= 1
                if have[dropped] == 0:
                    del have[dropped]
            start += 1
    return best
