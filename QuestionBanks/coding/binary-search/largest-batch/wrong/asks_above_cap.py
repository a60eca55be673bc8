# doubles past the cap and clips only the result; fails: test_never_asks_above_cap
def largest_batch(fits, cap):
    if not fits(1):
        return 0
    size = 1
    while size < cap and fits(size * 2):
        size *= 2
    low, high = size, size * 2
    while high - low > 1:
        middle = (low + high) // 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return min(low, cap)
