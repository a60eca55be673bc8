"""The coding problems of a bank: what their references are, and whether a changed one passes their tests."""

import collections
import contextlib
import os
import random
import re
import runpy
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import edits
import python_edits
import sql_edits

HERE = Path(__file__).resolve().parent


class Problem:
    """A folder with a reference and what judges it."""

    def __init__(self, folder):
        self.folder = folder
        self.name = f"{folder.parent.name}/{folder.name}"
        self.reference = (folder / self.file).read_text(encoding="utf-8")
        self.header = (folder / "question.md").read_text(encoding="utf-8").split("\n---", 1)[0]

    def mutants(self):
        """The distinct mutants of the reference; `edits` and `same` are the language's."""
        return edits.mutants(self.reference, self.edits(), self.same)

    def declared(self):
        """The mutants that are said to be equivalent, with the reason: equivalent.txt holds a name in a line, and below it the reason."""
        file = self.folder / "equivalent.txt"
        found, name = {}, None
        for line in file.read_text(encoding="utf-8").splitlines() if file.exists() else []:
            if not line.strip() or line.startswith("#"):
                continue
            if line[0] == " " and name:
                found[name] = f"{found[name]} {line.strip()}".strip()
            else:
                name = line.strip()
                found[name] = ""
        return found


class PythonProblem(Problem):
    file = "solution.py"
    same = staticmethod(python_edits.same)

    def edits(self):
        return python_edits.edits(self.reference)

    def prepare(self):
        """Runs the reference, whose time sets the limit for its mutants; false where it fails."""
        started = time.monotonic()
        self.seconds = 30
        passed = self.passes(self.reference)
        self.seconds = 2 + int(4 * (time.monotonic() - started))
        return passed

    def passes(self, source):
        with tempfile.TemporaryDirectory(prefix="mutate-") as folder:
            shutil.copy(self.folder / "tests.py", folder)
            Path(folder, "solution.py").write_text(source, encoding="utf-8")
            environment = {
                "PATH": os.defpath, "HOME": folder, "TMPDIR": folder, "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1",
                "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1",
            }
            # A session of its own, so that whatever a mutant starts can be ended with it.
            child = subprocess.Popen(
                [sys.executable, HERE / "run_tests.py", str(self.seconds)], cwd=folder, env=environment, start_new_session=True,
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            try:
                return child.wait(timeout=5 * self.seconds) == 0
            except subprocess.TimeoutExpired:
                return False
            finally:
                with contextlib.suppress(ProcessLookupError):
                    os.killpg(child.pid, signal.SIGKILL)
                child.wait()


class SQLProblem(Problem):
    file = "solution.sql"
    seeds = range(5)  # of the rows that oracle.py draws, as in the judge
    # Steps of SQLite's machine, in thousands, before a query counts as endless.
    most_steps = 20_000

    def edits(self):
        with self.base() as base:
            tables = [row[0] for row in base.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view') ORDER BY name")]
            columns = [[row[0] for row in base.execute("SELECT name FROM pragma_table_info(?)", (table,))] for table in tables]
        return sql_edits.edits(self.reference, columns)

    def prepare(self):
        """Keeps the right rows of every data set; false where the reference does not give them."""
        self.is_ordered = bool(re.search(r"^ordered: *true", self.header, re.MULTILINE))
        written = [path.read_text(encoding="utf-8") for path in sorted(self.folder.glob("data*.sql"))]
        try:
            self.sets = [(text, self.rows(self.reference, text)) for text in written]
            if not all(rows for _, rows in self.sets):
                return False
            if (self.folder / "oracle.py").exists():
                oracle = runpy.run_path(str(self.folder / "oracle.py"))
                drawn = [oracle["draw"](random.Random(seed)) for seed in self.seeds]
                self.sets += [(tables, self.gathered(oracle["answer"](tables))) for tables in drawn]
        except sqlite3.Error:
            return False
        return self.passes(self.reference)

    @contextlib.contextmanager
    def base(self, data=""):
        """A new data base with the problem's tables and the rows given, as a script or by table."""
        with contextlib.closing(sqlite3.connect(":memory:")) as base:
            base.executescript((self.folder / "schema.sql").read_text(encoding="utf-8"))
            if isinstance(data, str):
                base.executescript(data)
            else:
                for table, rows in data.items():
                    if rows:
                        base.executemany(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(rows[0]))})', rows)
            yield base

    def same(self, source):
        """The tokens, in which spaces, comments and case do not count; None for what SQLite cannot read."""
        with self.base() as base:
            try:
                base.execute("EXPLAIN " + source)
            except (sqlite3.Error, sqlite3.Warning):
                return None
        return " ".join(token.word for token in sql_edits.tokens(source))

    def rows(self, query, data):
        with self.base(data) as base:
            steps = iter(range(self.most_steps))
            base.set_progress_handler(lambda: next(steps, None) is None, 1000)
            return self.gathered(base.execute(query))

    def gathered(self, rows):
        rows = [tuple(round(value, 9) if isinstance(value, float) else value for value in row) for row in rows]
        return rows if self.is_ordered else collections.Counter(rows)

    def passes(self, source):
        try:
            return all(self.rows(source, data) == expected for data, expected in self.sets)
        except sqlite3.Error:
            return False


def problem(folder):
    return (SQLProblem if (folder / "solution.sql").exists() else PythonProblem)(folder)


def all_problems(bank):
    """Every problem of a bank by name, in order."""
    folders = sorted(file.parent for pattern in ("solution.py", "solution.sql") for file in bank.glob(f"*/*/{pattern}"))
    return [problem(folder) for folder in folders]
