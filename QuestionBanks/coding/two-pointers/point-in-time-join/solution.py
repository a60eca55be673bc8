def values_before(times, readings, max_age):
    """Return for each time the value of the latest reading strictly before it, or None if there
    is none or it is more than max_age older. Both lists are in ascending order of time."""
    values = []
    known = 0  # the number of readings before the current time; it never falls
    for time in times:
        while known < len(readings) and readings[known][0] < time:
            known += 1
        value = None
        if known > 0:
            read_at, latest = readings[known - 1]
            if time - read_at <= max_age:
                value = latest
        values.append(value)
    return values
