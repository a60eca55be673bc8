# returns the smallest size that does not fit, one too many; fails: test_example
def largest_batch(fits, cap):
    low, high = 0, 1
    while high <= cap and fits(high):
        low, high = high, high * 2
    high = min(high, cap + 1)
    while low < high - 1:
        middle = (low + high) // 2
        if fits(middle):
            low = middle
        else:
            high = middle
    return high
