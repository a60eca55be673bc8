"""Random events with pauses of 30 minutes or none at all, and the sittings they form."""

from datetime import datetime, timedelta

PAUSES = [0, 0, 0, 1, 60, 600, 1799, 1800, 1800, 1801, 7200]  # seconds


def draw(rng):
    events = []
    for annotator in ("ada", "bo", "chika", "dee"):
        start = rng.choice(["2024-02-28 22:10:00", "2025-12-31 22:40:00", "2026-03-02 09:00:00"])
        now = datetime.fromisoformat(start)
        for _ in range(rng.randint(1, 14)):
            kind = rng.choice(["open", "label", "label", "skip", "logout"])
            events.append((annotator, kind, str(now)))
            now += timedelta(seconds=rng.choice(PAUSES))
    events.append(("eve", "label", "2026-03-02 09:00:00"))
    rng.shuffle(events)
    ids = sorted(rng.sample(range(1, 200), len(events)))
    return {"events": [(event, *rest) for event, rest in zip(ids, events)]}


def answer(tables):
    rows = []
    for annotator in {event[1] for event in tables["events"]}:
        own = [(at, event, kind) for event, who, kind, at in tables["events"] if who == annotator]
        for number, sitting in enumerate(sittings(sorted(own)), start=1):
            labels = sum(kind == "label" for _, _, kind in sitting)
            first, last = sitting[0][0], sitting[-1][0]
            if labels:
                rows.append((annotator, number, first, last, labels, seconds(first, last)))
    return rows


def sittings(events):
    """Lists of the events, which are in order of time."""
    found = []
    for event in events:
        previous = found[-1][-1] if found else None
        if previous is None or previous[2] == "logout" or seconds(previous[0], event[0]) > 30 * 60:
            found.append([])
        found[-1].append(event)
    return found


def seconds(first, last):
    span = datetime.fromisoformat(last) - datetime.fromisoformat(first)
    return 24 * 60 * 60 * span.days + span.seconds
