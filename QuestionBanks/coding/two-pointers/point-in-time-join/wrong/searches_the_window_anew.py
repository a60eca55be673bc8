# goes over all readings that are not too old; fails: test_long_lists_of_readings_that_stay_good
def values_before(times, readings, max_age):
    values = []
    first = 0
    for time in times:
        while first < len(readings) and readings[first][0] < time - max_age:
            first += 1
        value = None
        i = first
        while i < len(readings) and readings[i][0] < time:
            value = readings[i][1]
            i += 1
        values.append(value)
    return values
