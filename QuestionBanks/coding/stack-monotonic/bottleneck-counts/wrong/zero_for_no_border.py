# uses 0 as left border where there is none; fails: test_falling
def bottleneck_counts(speeds):
    counts = [0] * len(speeds)
    stack = []
    for i, speed in enumerate(list(speeds) + [float("-inf")]):
        while stack and speeds[stack[-1]] > speed:
            stage = stack.pop()
            before = stack[-1] if stack else 0
            counts[stage] = max(1, stage - before) * (i - stage)
        stack.append(i)
    return counts
