# moves on by at most one reading for each example; fails: test_many_readings_between_two_examples
def values_before(times, readings, max_age):
    values = []
    i = 0
    for time in times:
        if i < len(readings) and readings[i][0] < time:
            i += 1
        if i > 0 and time - readings[i - 1][0] <= max_age:
            values.append(readings[i - 1][1])
        else:
            values.append(None)
    return values
