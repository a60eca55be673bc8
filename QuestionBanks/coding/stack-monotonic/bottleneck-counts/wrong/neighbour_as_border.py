# takes the stage just before as left border of the one popped; fails: test_peak
def bottleneck_counts(speeds):
    counts = [0] * len(speeds)
    stack = []
    for i, speed in enumerate(list(speeds) + [float("-inf")]):
        while stack and speeds[stack[-1]] > speed:
            stage = stack.pop()
            before = stage - 1 if stack else -1
            counts[stage] = (stage - before) * (i - stage)
        stack.append(i)
    return counts
