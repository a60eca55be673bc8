# remembers a failure by the total that is left; fails: test_one_step_back
def place(jobs, free):
    left = list(free)
    result = []
    failed = set()

    def fill(i):
        if i == len(jobs):
            return True
        if (i, sum(left)) in failed:
            return False
        for node in range(len(left)):
            if left[node] >= jobs[i]:
                left[node] -= jobs[i]
                result.append(node)
                if fill(i + 1):
                    return True
                result.pop()
                left[node] += jobs[i]
        failed.add((i, sum(left)))
        return False

    return result if fill(0) else None
