# makes the last of equally slow stages the bottleneck; fails: test_first_of_two_equal
def bottleneck_counts(speeds):
    counts = [0] * len(speeds)
    stack = []
    for i in range(len(speeds) + 1):
        while stack and (i == len(speeds) or speeds[stack[-1]] >= speeds[i]):
            stage = stack.pop()
            before = stack[-1] if stack else -1
            counts[stage] = (stage - before) * (i - stage)
        stack.append(i)
    return counts
