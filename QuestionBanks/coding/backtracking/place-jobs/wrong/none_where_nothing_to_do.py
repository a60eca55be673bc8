# takes the empty list for no placement; fails: test_no_jobs
def place(jobs, free):
    left = list(free)
    failed = set()

    def fill(i):
        if i == len(jobs):
            return []
        key = tuple(sorted(left))
        if key in failed:
            return None
        for node in range(len(left)):
            if left[node] >= jobs[i]:
                left[node] -= jobs[i]
                rest = fill(i + 1)
                if rest is not None:
                    return [node] + rest
                left[node] += jobs[i]
        failed.add(key)
        return None

    return fill(0) or None
