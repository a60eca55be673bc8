# gives up a reading that is exactly max_age old; fails: test_exactly_max_age
def values_before(times, readings, max_age):
    values = []
    i = 0
    for time in times:
        while i < len(readings) and readings[i][0] < time:
            i += 1
        if i and time - readings[i - 1][0] < max_age:
            values.append(readings[i - 1][1])
        else:
            values.append(None)
    return values
