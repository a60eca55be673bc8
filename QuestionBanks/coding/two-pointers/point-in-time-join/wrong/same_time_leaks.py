# takes a reading at the example's own time; fails: test_same_time_is_not_known_yet
def values_before(times, readings, max_age):
    values = []
    i = -1
    for time in times:
        while i + 1 < len(readings) and readings[i + 1][0] <= time:
            i += 1
        if i >= 0 and time - readings[i][0] <= max_age:
            values.append(readings[i][1])
        else:
            values.append(None)
    return values
