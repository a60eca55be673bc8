# compares with >= and so reports the last peak, not the first; fails: test_earliest_of_two_peaks
from collections import defaultdict


def peak_stretch(jobs):
    change = defaultdict(int)
    for start, end, gpus in jobs:
        change[start] += gpus
        change[end] -= gpus
    times = sorted(time for time, net in change.items() if net)
    held, peak, begin, end = 0, 0, None, None
    for time, following in zip(times, times[1:]):
        held += change[time]
        if held >= peak and held > 0:
            peak, begin, end = held, time, following
    return (peak, begin, end)
