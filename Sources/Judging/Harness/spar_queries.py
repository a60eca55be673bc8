"""Runs queries: on the rows that are shown and on hidden ones, beside the reference, or just to look at what they give."""
import collections
import sqlite3
import time

MOST_ROWS = 100_000  # a query that gives more is ended
SHOWN_ROWS = 20      # rows of a comparison that are reported
TRIED_ROWS = 1000    # rows that a trial reports
SAMPLE_ROWS = 5
HEAP = 256 << 20

DATA_SETS = (("data", "data.sql", "the rows that are shown"), ("data-hidden", "data-hidden.sql", "rows that are not shown"))


class TooLong(Exception):
    pass


class TooMany(Exception):
    pass


def open_base(files, data):
    base = sqlite3.connect(":memory:", isolation_level=None)
    base.execute("PRAGMA hard_heap_limit=%d" % HEAP)
    base.executescript(files.get("schema.sql", ""))
    base.executescript(files.get(data, ""))
    return base


def read_only(action, first, second, base, trigger):
    """Lets a query read and compute; nothing else."""
    if action in (sqlite3.SQLITE_SELECT, sqlite3.SQLITE_READ, sqlite3.SQLITE_RECURSIVE):
        return sqlite3.SQLITE_OK
    if action == sqlite3.SQLITE_FUNCTION:
        return sqlite3.SQLITE_DENY if second == "load_extension" else sqlite3.SQLITE_OK
    return sqlite3.SQLITE_DENY


def run(base, query, seconds, most=MOST_ROWS):
    """The names of the columns and the rows of one query, which may only read."""
    deadline = time.monotonic() + seconds
    late = []

    def tick():
        if time.monotonic() > deadline:
            late.append(True)
            return 1
        return 0

    base.set_progress_handler(tick, 10_000)
    base.set_authorizer(read_only)
    try:
        cursor = base.execute(query)
        rows = cursor.fetchmany(most + 1)
        if cursor.description is None:
            raise sqlite3.OperationalError("the answer holds no query.")
        if len(rows) > most:
            raise TooMany("the query gives more than %s rows." % format(most, ","))
        return [column[0] for column in cursor.description], rows
    except sqlite3.Error:
        if late:
            raise TooLong("the query did not finish within %g s." % seconds) from None
        raise
    finally:
        base.set_progress_handler(None, 0)
        base.set_authorizer(None)


def comparable(row):
    return tuple(round(value, 9) if isinstance(value, float) else value for value in row)


def shown(value):
    if value is None:
        return None
    if isinstance(value, bytes):
        return "x'%s'" % value[:40].hex()
    if isinstance(value, float):
        return repr(value)
    text = str(value)
    return text if len(text) <= 200 else text[:200] + "…"


def table(name, columns, rows, most=SHOWN_ROWS, count=None):
    return {"name": name, "columns": columns, "rows": [[shown(value) for value in row] for row in rows[:most]],
            "count": len(rows) if count is None else count}


def counted(number, word):
    return "%d %s%s" % (number, word, "" if number == 1 else "s")


def compare(want, got, ordered):
    """What differs, in words, and the rows of either side beginning with those that differ; None where nothing does."""
    (want_columns, want_rows), (got_columns, got_rows) = want, got
    if len(want_columns) != len(got_columns):
        return ("The query gives %s (%s); asked for: %d (%s)." % (
            counted(len(got_columns), "column"), ", ".join(got_columns), len(want_columns), ", ".join(want_columns)),
            want_rows, got_rows)
    if ordered:
        pairs = list(zip(want_rows, got_rows))
        first = next((i for i, (a, b) in enumerate(pairs) if comparable(a) != comparable(b)), len(pairs))
        if first == len(want_rows) == len(got_rows):
            return None
        start = max(0, first - 2)
        counts = "" if len(want_rows) == len(got_rows) else " Rows expected: %d, got: %d." % (len(want_rows), len(got_rows))
        same = collections.Counter(map(comparable, want_rows)) == collections.Counter(map(comparable, got_rows))
        message = "The rows are right, but in another order from row %d on." if same else "The first row that differs is row %d."
        where = " Shown from row %d on." % (start + 1) if start else ""
        return message % (first + 1) + counts + where, want_rows[start:], got_rows[start:]
    missing = collections.Counter(map(comparable, want_rows))
    missing.subtract(map(comparable, got_rows))
    if not any(missing.values()):
        return None
    lacking = sum(count for count in missing.values() if count > 0)
    extra = -sum(count for count in missing.values() if count < 0)
    message = "; ".join(
        part for part in (counted(lacking, "row") + " missing" if lacking else "", counted(extra, "row") + " too many" if extra else "")
        if part)
    return message[0].upper() + message[1:] + ".", first_those(want_rows, missing, 1), first_those(got_rows, missing, -1)


def first_those(rows, missing, sign):
    """The rows with those first that the other side lacks."""
    left = {row: sign * count for row, count in missing.items() if sign * count > 0}
    front, back = [], []
    for row in rows:
        key = comparable(row)
        if left.get(key, 0) > 0:
            left[key] -= 1
            front.append(row)
        else:
            back.append(row)
    return front + back


def verdict_of(error):
    if isinstance(error, TooLong):
        return "timeout"
    if isinstance(error, TooMany):
        return "output"
    if isinstance(error, MemoryError) or "out of memory" in str(error):
        return "memory"
    text = str(error)
    if "syntax error" in text or "incomplete input" in text or "unrecognized token" in text:
        return "compile"
    return "error"


def explain(error):
    text = str(error) or type(error).__name__
    if "not authorized" in text or "authorization denied" in text or "prohibited" in text:
        return "The query may only read: " + text
    if isinstance(error, sqlite3.Warning) or "one statement at a time" in text:
        return "The answer holds more than one statement; write one query."
    return text[:1].upper() + text[1:]


ERRORS = (sqlite3.Error, sqlite3.Warning, MemoryError, TooLong, TooMany)


def judge(request, report):
    files, answer, ordered = request["files"], request["answer"], request["isOrdered"]
    report(event="tests", names=[name for name, _, _ in DATA_SETS])
    for index, (name, data, title) in enumerate(DATA_SETS):
        start = time.monotonic()
        event = {"event": "test", "index": index, "name": name, "title": title, "verdict": "pass", "message": ""}
        try:
            want = run(open_base(files, data), files["solution.sql"], request["test"])
        except ERRORS as error:
            return report(event="problem", message="The reference query of this question cannot be run on %s: %s" % (data, error))
        if not want[1]:
            return report(event="problem", message="solution.sql gives no rows on %s" % data)
        begin = time.monotonic()
        try:
            got = run(open_base(files, data), answer, request["test"])
            difference = compare(want, got, ordered)
            if difference:
                event["verdict"] = "wrong"
                event["message"], want_rows, got_rows = difference
                event["expectedRows"] = table("expected", want[0], want_rows)
                event["gotRows"] = table("got", got[0], got_rows)
        except ERRORS as error:
            event["verdict"], event["message"] = verdict_of(error), explain(error)
        event["seconds"] = time.monotonic() - begin
        report(**event)
    report(event="end")


def attempt(request, report):
    try:
        columns, rows = run(open_base(request["files"], "data.sql"), request["answer"], request["test"])
        report(event="table", table=table("result", columns, rows, most=TRIED_ROWS))
    except ERRORS as error:
        return report(event="problem", message=explain(error))
    report(event="end")


def samples(request, report):
    try:
        base = open_base(request["files"], "data.sql")
        names = [row[0] for row in base.execute(
            "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY rowid")]
        for name in names:
            quoted = '"%s"' % name.replace('"', '""')
            columns, rows = run(base, "SELECT * FROM %s LIMIT %d" % (quoted, SAMPLE_ROWS), request["test"])
            count = base.execute("SELECT count(*) FROM " + quoted).fetchone()[0]
            report(event="table", table=table(name, columns, rows, count=count))
    except ERRORS as error:
        return report(event="problem", message="The tables cannot be made: %s" % error)
    report(event="end")


MODES = {"sql": judge, "try": attempt, "samples": samples}
