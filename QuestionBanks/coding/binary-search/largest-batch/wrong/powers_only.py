# stops at the last power of two that fits; fails: test_answer_between_powers
def largest_batch(fits, cap):
    size = 1
    while size <= cap and fits(size):
        size *= 2
    return size // 2
