# finds the first of several readings with one time; fails: test_last_of_equal_times_counts
from bisect import bisect_left


def values_before(times, readings, max_age):
    moments, kept = [], []
    for moment, value in readings:
        if not moments or moments[-1] != moment:
            moments.append(moment)
            kept.append(value)
    values = []
    for time in times:
        i = bisect_left(moments, time) - 1
        values.append(kept[i] if i >= 0 and time - moments[i] <= max_age else None)
    return values
