"""Random deployments around the ends of months, and the endpoints that finance charges for."""

from datetime import date, timedelta


def draw(rng):
    months = [(2023, 12), (2024, 1), (2024, 2), (2024, 3), (2025, 2), (2025, 4), (2025, 12)]
    days = [last_day(*month) + timedelta(days) for month in months for days in (-1, 0, 0, 1)]
    teams = ["ads", "demo", "speech", None, None]
    endpoints = [
        (endpoint, rng.choice(teams)) for endpoint in rng.sample(range(1, 50), rng.randint(6, 9))
    ]
    deployments = []
    for _ in range(rng.randint(12, 20)):
        first, end = sorted([rng.choice(days), rng.choice(days)])
        live_to = None if rng.random() < 0.2 else end.isoformat()
        deployments.append((rng.choice(endpoints)[0], first.isoformat(), live_to))
    lists = [[], ["demo"], ["demo", None], ["demo", "ads", "nobody"], [None, "ads", "ads"]]
    return {
        "months": [(f"{year}-{month:02}",) for year, month in rng.sample(months, 6)],
        "endpoints": endpoints,
        "deployments": deployments,
        "free_teams": [(team,) for team in rng.choice(lists)],
    }


def answer(tables):
    free = {team for (team,) in tables["free_teams"] if team is not None}
    rows = []
    for (month,) in tables["months"]:
        day = last_day(int(month[:4]), int(month[5:]))
        live = {endpoint for endpoint, *span in tables["deployments"] if is_live(day, *span)}
        counting = [
            team for endpoint, team in tables["endpoints"] if endpoint in live and team not in free
        ]
        rows.append((month, day.isoformat(), len(counting), counting.count(None)))
    return rows


def last_day(year, month):
    """Walks from the first day of the month to the day before another month begins."""
    day = date(year, month, 1)
    while (day + timedelta(1)).month == month:
        day += timedelta(1)
    return day


def is_live(day, live_from, live_to):
    if live_to is not None and day >= date.fromisoformat(live_to):
        return False
    return day >= date.fromisoformat(live_from)
