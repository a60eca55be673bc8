# compares all counts for each label, O(n k); fails: test_cost_does_not_grow_with_classes
from collections import Counter


def smallest_slice(labels, needed):
    needed = {c: count for c, count in needed.items() if count > 0}
    if not needed:
        return (0, 0)
    have, best, start = Counter(), None, 0
    for stop, label in enumerate(labels, start=1):
        have[label] += 1
        while all(have[c] >= count for c, count in needed.items()):
            if best is None or stop - start < best[1] - best[0]:
                best = (start, stop)
            have[labels[start]] -= 1
            start += 1
    return best
