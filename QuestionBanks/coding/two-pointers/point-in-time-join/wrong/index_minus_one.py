# reads the last reading where there is none yet; fails: test_before_the_first_reading
def values_before(times, readings, max_age):
    if not readings:
        return [None] * len(times)
    values = []
    i = 0
    for time in times:
        while i < len(readings) and readings[i][0] < time:
            i += 1
        read_at, value = readings[i - 1]
        values.append(value if time - read_at <= max_age else None)
    return values
