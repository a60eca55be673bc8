# falls back on an older value where the latest is None; fails: test_value_of_none_is_a_reading
def values_before(times, readings, max_age):
    values = []
    i = 0
    latest, read_at = None, None
    for time in times:
        while i < len(readings) and readings[i][0] < time:
            if readings[i][1] is not None:
                read_at, latest = readings[i]
            i += 1
        fresh = read_at is not None and time - read_at <= max_age
        values.append(latest if fresh else None)
    return values
