from collections import defaultdict


def peak_stretch(jobs):
    """Return (peak, begin, end): the highest number of GPUs held at once by jobs
    (start, end, gpus), and the earliest unbroken stretch [begin, end) at that number."""
    change = defaultdict(int)  # net change of demand at each instant
    for start, end, gpus in jobs:
        change[start] += gpus
        change[end] -= gpus
    times = sorted(time for time, net in change.items() if net)  # a hand-over is no boundary

    peak, begin, end = 0, None, None
    held = 0
    for time, following in zip(times, times[1:]):
        held += change[time]
        if held > peak:
            peak, begin, end = held, time, following
    return (peak, begin, end)
