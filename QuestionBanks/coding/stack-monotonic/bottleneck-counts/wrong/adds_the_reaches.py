# adds the reach to the left and to the right instead of multiplying; fails: test_valley
def bottleneck_counts(speeds):
    n = len(speeds)
    counts = [1] * n
    stack = []
    for i in range(n):
        while stack and speeds[stack[-1]] > speeds[i]:
            j = stack.pop()
            counts[j] += i - j - 1
        counts[i] += i - stack[-1] - 1 if stack else i
        stack.append(i)
    while stack:
        j = stack.pop()
        counts[j] += n - j - 1
    return counts
