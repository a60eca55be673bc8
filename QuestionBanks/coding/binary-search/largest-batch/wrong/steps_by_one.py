# doubles, then walks up one by one; fails: test_few_calls_when_answer_is_large
def largest_batch(fits, cap):
    if not fits(1):
        return 0
    size = 1
    while size * 2 <= cap and fits(size * 2):
        size *= 2
    while size + 1 <= cap and fits(size + 1):
        size += 1
    return size
