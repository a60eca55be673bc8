# works on the caller's list of free devices; fails: test_arguments_are_not_changed
def place(jobs, free):
    result = []
    failed = set()

    def fill(i):
        if i == len(jobs):
            return True
        key = tuple(sorted(free))
        if key in failed:
            return False
        for node in range(len(free)):
            if free[node] >= jobs[i]:
                free[node] -= jobs[i]
                result.append(node)
                if fill(i + 1):
                    return True
                result.pop()
                free[node] += jobs[i]
        failed.add(key)
        return False

    return result if fill(0) else None
