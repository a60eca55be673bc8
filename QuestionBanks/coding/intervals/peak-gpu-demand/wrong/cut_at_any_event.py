# ends the stretch at the next event; fails: test_hand_over_does_not_cut_the_stretch
from collections import defaultdict


def peak_stretch(jobs):
    change = defaultdict(int)
    for start, end, gpus in jobs:
        if start < end:
            change[start] += gpus
            change[end] -= gpus
    times = sorted(change)
    held, peak, begin, end = 0, 0, None, None
    for time, following in zip(times, times[1:]):
        held += change[time]
        if held > peak:
            peak, begin, end = held, time, following
    return (peak, begin, end)
