# compares with <=, keeping the last of equal slices; fails: test_earliest_of_equal_slices
def smallest_slice(labels, needed):
    lacking = {c: count for c, count in needed.items() if count > 0}
    owed = sum(lacking.values())
    if owed == 0:
        return (0, 0)
    best = None
    start = 0
    for stop, label in enumerate(labels, start=1):
        if label in lacking:
            if lacking[label] > 0:
                owed -= 1
            lacking[label] -= 1
        while owed == 0:
            if best is None or stop - start <= best[1] - best[0]:
                best = (start, stop)
            dropped = labels[start]
            if dropped in lacking:
                lacking[dropped] += 1
                if lacking[dropped] > 0:
                    owed += 1
            start += 1
    return best
