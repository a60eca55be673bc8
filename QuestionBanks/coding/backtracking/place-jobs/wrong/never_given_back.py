# takes the node off the list but keeps its devices; fails: test_devices_are_given_back
def place(jobs, free):
    left = list(free)
    result = []

    def fill(i):
        if i == len(jobs):
            return True
        for node in range(len(left)):
            if left[node] >= jobs[i]:
                left[node] -= jobs[i]
                result.append(node)
                if fill(i + 1):
                    return True
                result.pop()
        return False

    return result if fill(0) else None
