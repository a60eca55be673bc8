# adds new jobs before it frees finished ones; fails: test_back_to_back_jobs_do_not_overlap
def peak_stretch(jobs):
    events = []
    for start, end, gpus in jobs:
        if start < end:
            events.append((start, 0, gpus))
            events.append((end, 1, -gpus))
    events.sort()
    held, peak, begin, end = 0, 0, None, None
    for index, (time, _, change) in enumerate(events):
        if held == peak and change < 0 and end is None:
            end = time
        held += change
        if held > peak:
            peak, begin, end = held, time, None
    return (peak, begin, end)
