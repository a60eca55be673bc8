"""Fills the log of a progress file that spar made: the truth only, its derived tables are for `spar doctor` to rebuild."""

import json
import random
import sqlite3

DAY = 86_400_000
MINUTES = {"recall": 3, "choice": 1.5, "numeric": 3, "code": 20, "sql": 12, "design": 45, "fragment": 4}


def fill(path, questions, reviews, today, years=6, seed=2):
    """Writes `reviews` reviews of the (id, kind) pairs, in the order of time, ending the day before `today`.

    `today` is midnight in UTC milliseconds. Each question is met on some day of the first third and then reviewed on random days, which
    makes about as many lapses and overdue items as a long and uneven habit would.
    """
    rng = random.Random(seed)
    first = today // DAY - years * 365
    last = today // DAY - 1
    share, rest = divmod(reviews, len(questions))
    days = {}
    for item, (_, kind) in enumerate(questions, start=1):
        start = rng.randrange(first, first + years * 365 // 3)
        number = share + (1 if item <= rest else 0)
        for day in rng.sample(range(start, last + 1), min(number, last - start + 1)):
            days.setdefault(day, []).append((item, kind))
    database = sqlite3.connect(path)
    database.execute("PRAGMA synchronous = OFF")
    with database:
        names = [(i, name) for i, (name, _) in enumerate(questions, start=1)]
        database.executemany("INSERT INTO items (id, question) VALUES (?, ?)", names)
        for session, day in enumerate(sorted(days), start=1):
            database.execute(
                "INSERT INTO sessions (id, started_at, utc_offset, purpose, budget, ended_at, plan) VALUES (?, ?, 0, 'daily', 1500, ?, ?)",
                (session, day * DAY + 8 * 3_600_000, day * DAY + 20 * 3_600_000, plan([questions[i - 1] for i, _ in days[day]])))
            database.executemany(
                "INSERT INTO reviews (item, session, at, utc_offset, duration, prediction, ticks, suggested, grade, hints, seed,"
                " fingerprint, answer, counts) VALUES (?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 1)",
                [row(rng, item, kind, session, day, place, len(days[day])) for place, (item, kind) in enumerate(days[day])])
    total = database.execute("SELECT count(*) FROM reviews").fetchone()[0]
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    return total


def row(rng, item, kind, session, day, place, count):
    """One review, with the columns in the order of the statement above; a day's reviews lie between 8:00 and 19:00."""
    grade = rng.choices([1, 2, 3, 4], [12, 16, 60, 12])[0]
    at = day * DAY + 8 * 3_600_000 + place * (11 * 3_600_000 // count)
    duration = int(MINUTES[kind] * 60_000 * rng.lognormvariate(-0.3, 0.5))
    seed = rng.getrandbits(30) if kind == "numeric" else None
    answer = "an answer typed in a hurry" if rng.random() < 0.05 else None
    return (
        item, session, at, duration, rng.choice([None, 0, 1]), rng.getrandbits(6), grade, grade, int(rng.random() < 0.1), seed,
        rng.getrandbits(63), answer)


def plan(questions, skipped=()):
    """A session's plan as spar stores it; standing 1 is «due»."""
    entries = [{"id": name, "standing": 1, "seconds": 60 * MINUTES[kind]} for name, kind in questions]
    return json.dumps({"entries": entries, "skipped": list(skipped)})


def begin(path, questions, now):
    """Leaves an unfinished session of exactly these questions, for spar to go on with; none where the list is empty."""
    database = sqlite3.connect(path)
    with database:
        database.execute("UPDATE sessions SET ended_at = started_at WHERE ended_at IS NULL")
        if questions:
            columns = "started_at, utc_offset, purpose, budget, plan"
            # Only a session in which something was answered or left out is gone on with.
            text = plan(questions, skipped=["ml-theory/left-out/question"])
            database.execute(f"INSERT INTO sessions ({columns}) VALUES (?, 0, 'daily', 1500, ?)", (now, text))
    database.close()
