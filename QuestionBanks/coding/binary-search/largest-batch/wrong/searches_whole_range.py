# halves 0..cap, whatever the answer; fails: test_few_calls_when_answer_is_small
def largest_batch(fits, cap):
    low, high = 0, cap
    while low < high:
        middle = (low + high + 1) // 2
        if fits(middle):
            low = middle
        else:
            high = middle - 1
    return low
