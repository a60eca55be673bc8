# large jobs first: valid, but not the first placement; fails: test_lowest_node_for_earlier_jobs
def place(jobs, free):
    order = sorted(range(len(jobs)), key=lambda i: -jobs[i])
    left = list(free)
    result = [None] * len(jobs)
    failed = set()

    def fill(position):
        if position == len(order):
            return True
        key = (position, tuple(sorted(left)))
        if key in failed:
            return False
        job = order[position]
        for node in range(len(left)):
            if left[node] >= jobs[job]:
                left[node] -= jobs[job]
                result[job] = node
                if fill(position + 1):
                    return True
                left[node] += jobs[job]
        failed.add(key)
        return False

    return result if fill(0) else None
