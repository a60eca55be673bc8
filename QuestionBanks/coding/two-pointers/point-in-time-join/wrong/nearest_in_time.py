# takes the nearest reading, even from the future; fails: test_before_the_first_reading
def values_before(times, readings, max_age):
    values = []
    i = 0
    for time in times:
        while (i + 1 < len(readings)
               and abs(readings[i + 1][0] - time) <= abs(readings[i][0] - time)):
            i += 1
        if readings and abs(time - readings[i][0]) <= max_age:
            values.append(readings[i][1])
        else:
            values.append(None)
    return values
