# finds where most jobs overlap, whatever their size; fails: test_gpus_are_counted_not_jobs
from collections import defaultdict


def peak_stretch(jobs):
    change, gpus_change = defaultdict(int), defaultdict(int)
    for start, end, gpus in jobs:
        if start < end:
            change[start] += 1
            change[end] -= 1
            gpus_change[start] += gpus
            gpus_change[end] -= gpus
    times = sorted(change)
    count = held = most = 0
    peak, begin, end = 0, None, None
    for time, following in zip(times, times[1:]):
        count += change[time]
        held += gpus_change[time]
        if count > most:
            most, peak, begin, end = count, held, time, following
    return (peak, begin, end)
