# keeps the nodes sorted, so indices are those of others; fails: test_one_job
from functools import lru_cache


def place(jobs, free):
    @lru_cache(None)
    def fill(i, left):
        if i == len(jobs):
            return ()
        for node, devices in enumerate(left):
            if devices >= jobs[i]:
                rest = list(left)
                rest[node] -= jobs[i]
                placed = fill(i + 1, tuple(sorted(rest)))
                if placed is not None:
                    return (node,) + placed
        return None

    result = fill(0, tuple(sorted(free)))
    return None if result is None else list(result)
