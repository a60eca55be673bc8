"""Runs queries: on the rows that are shown, on hidden ones and on random ones, or just to look at what they give."""
import collections
import random
import sqlite3
import time

MOST_ROWS = 100_000  # a query that gives more is ended
SHOWN_ROWS = 20      # rows of a comparison that are reported
TRIED_ROWS = 1000    # rows that a trial reports
SAMPLE_ROWS = 5
HEAP = 256 << 20

SEEDS = range(5)     # of the rows that oracle.py draws
TITLES = {"data": "the rows that are shown", "data-hidden": "rows that are not shown"}


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


class Unusable(Exception):
    """The question's own files cannot be used."""


class Written:
    """Rows that lie beside the question; what is right on them is what the reference gives."""

    def __init__(self, files, name, seconds):
        self.files, self.name, self.seconds = files, name, seconds
        self.title = TITLES.get(name) or name.partition("-")[2].replace("-", " ")

    def base(self):
        return open_base(self.files, self.name + ".sql")

    def want(self):
        try:
            want = run(self.base(), self.files["solution.sql"], self.seconds)
        except ERRORS as error:
            raise Unusable("The reference query of this question cannot be run on %s.sql: %s" % (self.name, error)) from None
        if not want[1]:
            raise Unusable("solution.sql gives no rows on %s.sql" % self.name)
        return want


class Drawn:
    """Rows drawn by chance; what is right on them is what the oracle works out without SQL."""

    def __init__(self, files, oracle, seed, seconds):
        self.files, self.oracle, self.seed, self.seconds = files, oracle, seed, seconds
        self.name = "random-%d" % seed
        self.title = "random rows, seed %d" % seed
        self.tables = None

    def base(self):
        base = open_base(self.files, "")
        for table, rows in self.tables.items():
            if rows:
                base.executemany('INSERT INTO "%s" VALUES (%s)' % (table, ", ".join("?" * len(rows[0]))), rows)
        return base

    def want(self):
        try:
            self.tables = self.oracle["draw"](random.Random(self.seed))
            columns, _ = run(self.base(), self.files["solution.sql"], self.seconds)
            rows = self.oracle["answer"]({table: [tuple(row) for row in rows] for table, rows in self.tables.items()})
            return columns, [tuple(row) for row in rows]
        except Exception as error:
            raise Unusable("oracle.py cannot be used with seed %d: %s: %s" % (self.seed, type(error).__name__, error)) from None


def data_sets(files, seconds):
    names = sorted(name[:-4] for name in files if name.startswith("data-") and name.endswith(".sql") and name != "data-hidden.sql")
    made = [Written(files, name, seconds) for name in ["data", "data-hidden"] + names]
    if "oracle.py" in files:
        oracle = {"__name__": "oracle"}
        try:
            exec(compile(files["oracle.py"], "oracle.py", "exec", dont_inherit=True), oracle)
        except Exception as error:
            raise Unusable("oracle.py cannot be used: %s: %s" % (type(error).__name__, error)) from None
        made += [Drawn(files, oracle, seed, seconds) for seed in SEEDS]
    return made


def judge(request, report):
    try:
        judge_all(request, report, data_sets(request["files"], request["test"]))
    except Unusable as error:
        report(event="problem", message=str(error))


def judge_all(request, report, sets):
    answer, ordered = request["answer"], request["isOrdered"]
    report(event="tests", names=[data.name for data in sets])
    is_late = False
    for index, data in enumerate(sets):
        event = {"event": "test", "index": index, "name": data.name, "title": data.title, "verdict": "pass", "message": ""}
        if is_late:
            event["verdict"], event["message"] = "timeout", "It was not run: the query had run out of time already."
            report(**event, seconds=0.0)
            continue
        want = data.want()
        begin = time.monotonic()
        try:
            got = run(data.base(), answer, request["test"])
            difference = compare(want, got, ordered)
            if difference:
                event["verdict"] = "wrong"
                event["message"], want_rows, got_rows = difference
                event["expectedRows"] = table("expected", want[0], want_rows)
                event["gotRows"] = table("got", got[0], got_rows)
        except ERRORS as error:
            event["verdict"], event["message"] = verdict_of(error), explain(error)
            is_late = event["verdict"] == "timeout"
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
