# never counts the stages that no slower one follows; fails: test_rising
def bottleneck_counts(speeds):
    counts = [0] * len(speeds)
    stack = []
    for i, speed in enumerate(speeds):
        while stack and speeds[stack[-1]] > speed:
            stage = stack.pop()
            before = stack[-1] if stack else -1
            counts[stage] = (stage - before) * (i - stage)
        stack.append(i)
    return counts
