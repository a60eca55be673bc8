# equal stages are no border, so stretches count twice; fails: test_all_equal
def bottleneck_counts(speeds):
    n = len(speeds)
    left, right = [-1] * n, [n] * n
    stack = []
    for i in range(n):
        while stack and speeds[stack[-1]] >= speeds[i]:
            stack.pop()
        left[i] = stack[-1] if stack else -1
        stack.append(i)
    stack = []
    for i in reversed(range(n)):
        while stack and speeds[stack[-1]] >= speeds[i]:
            stack.pop()
        right[i] = stack[-1] if stack else n
        stack.append(i)
    return [(i - left[i]) * (right[i] - i) for i in range(n)]
