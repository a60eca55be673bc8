"""Random sign-ups and events around days 0, 1, 7 and 8, and the share of users who came back."""

from datetime import date, datetime, timedelta
from fractions import Fraction


def draw(rng):
    start = date(*rng.choice([(2024, 2, 20), (2025, 12, 22), (2026, 2, 20)]))
    sign_ups = [start + timedelta(days) for days in (0, 1, 2, 6, 8, 9, 10)]
    users = [(user, rng.choice(sign_ups).isoformat()) for user in rng.sample(range(1, 90), 24)]
    events = []
    for user, signed_up_on in users:
        for _ in range(rng.choice([0, 0, 1, 1, 2, 4])):
            events.append((user, moment(rng, signed_up_on, [-1, 0, 0, 1, 3, 7, 7, 8, 8])))
    for _ in range(3):  # of accounts that are gone
        events.append((rng.randint(90, 99), moment(rng, start.isoformat(), [0, 9])))
    newest = (start + timedelta(rng.choice([13, 15, 16]))).isoformat()
    events = [event for event in events if event[1][:10] < newest]
    events.append((rng.choice([users[0][0], 99]), newest + rng.choice([" 00:00:00", " 09:30:00"])))
    rng.shuffle(events)
    return {"users": users, "events": events}


def moment(rng, day, offsets):
    day = date.fromisoformat(day) + timedelta(rng.choice(offsets))
    return f"{day} {rng.choice(['00:00:00', '00:00:01', '12:00:00', '23:59:59'])}"


def answer(tables):
    days = [(user, datetime.fromisoformat(at).date()) for user, at in tables["events"]]
    complete_to = max(day for _, day in days)

    flags = {}
    for user, signed_up_on in tables["users"]:
        sign_up = date.fromisoformat(signed_up_on)
        if sign_up + timedelta(7) > complete_to:
            continue
        ages = [(day - sign_up).days for who, day in days if who == user]
        flags.setdefault(signed_up_on, []).append(any(age in range(1, 8) for age in ages))
    return [
        (day, len(of_day), of_day.count(True), rounded(Fraction(of_day.count(True), len(of_day))))
        for day, of_day in flags.items()
    ]


def rounded(share):
    """To 3 decimals, a half upwards as in SQLite; Python's `round` goes to the even digit."""
    return int(share * 1000 + Fraction(1, 2)) / 1000
