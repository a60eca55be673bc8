# takes the first node that fits and never goes back; fails: test_one_step_back
def place(jobs, free):
    left = list(free)
    result = []
    for need in jobs:
        for node, devices in enumerate(left):
            if devices >= need:
                left[node] -= need
                result.append(node)
                break
        else:
            return None
    return result
