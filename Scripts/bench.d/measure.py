"""Measures spar with a large bank and a long log, and prints the results as a Markdown table.

measure.py PROGRAM [--questions N] [--reviews N] [--runs N] [--keep FOLDER]
"""

import argparse
import json
import os
import resource
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

sys.dont_write_bytecode = True
import questions as bank
import reviews as log
from pseudoterminal import Program

# A Tuesday; the log ends the day before.
NOW = "2026-11-24T09:00:00Z"
TODAY = 1_795_478_400_000
LEAVE = b"leave"


class Bench:
    def __init__(self, program, folder, runs):
        self.program = os.path.abspath(program)
        self.runs = runs
        self.folder = folder
        self.rows = []
        self.environment = {
            "HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "XDG_CACHE_HOME": f"{folder}/cache", "SPAR_BANKS": f"{folder}/banks",
            "SPAR_NOW": NOW, "TZ": "UTC", "LC_ALL": "C.UTF-8", "TERM": "xterm-256color", "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        }
        self.progress = f"{folder}/data/spar/progress.db"

    # Running the program

    def command(self, *arguments, **changes):
        """Runs a command to its end and returns the seconds it took."""
        environment = {**self.environment, **changes}
        started = time.perf_counter()
        done = subprocess.run([self.program, *arguments], env=environment, stdin=subprocess.DEVNULL, capture_output=True)
        seconds = time.perf_counter() - started
        if done.returncode != 0:
            raise RuntimeError(f"spar {' '.join(arguments)} ended with {done.returncode}: {done.stdout.decode()}{done.stderr.decode()}")
        return seconds

    def screen(self, *arguments, shows="", **changes):
        """Starts the program on a terminal; what it shows first must hold a text, so that nothing else is measured by mistake."""
        program = Program([self.program, *arguments], {**self.environment, **changes})
        program.wait_for(LEAVE)
        if shows.encode() not in program.output:
            raise RuntimeError(f"{shows!r} is not on the first screen: {bytes(program.output)!r}")
        return program

    def first_frame(self, *arguments, prepare=lambda: None, **changes):
        """Milliseconds from exec to the frame, its footer included, and CPU milliseconds until then: medians."""
        wall, processor = [], []
        for _ in range(self.runs):
            prepare()
            program = self.screen(*arguments, **changes)
            wall.append((program.painted - program.started) * 1000)
            program.settle(0.02)
            processor.append(program.processor_seconds() * 1000)
            if program.quit() != 0:
                raise RuntimeError("spar did not leave cleanly")
        return statistics.median(wall), statistics.median(processor), max(wall)

    def per_key(self, program, keys):
        """CPU milliseconds, milliseconds until painted and bytes for each of the keys."""
        program.settle(0.05)
        before = program.processor_seconds()
        wall, sizes = [], []
        for key in keys:
            seconds, size = program.press(key)
            wall.append(seconds * 1000)
            sizes.append(size)
        used = (program.processor_seconds() - before) * 1000 / len(keys)
        return used, statistics.median(wall), statistics.mean(sizes)

    # The table

    def add(self, what, value, goal="", note=""):
        self.rows.append((what, value, goal, note))
        print(f"  {what}: {value}", file=sys.stderr, flush=True)

    def table(self):
        lines = ["| what | measured | goal | |", "| --- | --- | --- | --- |"]
        return "\n".join(lines + [f"| {' | '.join(row)} |" for row in self.rows])


def verdict(value, limit):
    return "met" if value < limit else f"missed, {value / limit:.1f} times the goal"


def start(bench, made):
    """The time to the first frame of home and of the first question."""
    bench.add("first start ever: no index, every question parsed", f"{first_start(bench):.0f} ms")
    # Files younger than two seconds are not trusted by the index; the second start writes it again.
    time.sleep(2.5)
    bench.command("due")
    shipped = {"SPAR_BANKS": str(Path(__file__).parents[2] / "QuestionBanks"), "XDG_DATA_HOME": f"{bench.folder}/beginner"}
    bench.command("due", **shipped)
    frame(bench, "start to home, only the bank that comes with spar and no log", **shipped)
    frame(bench, "start to home")
    kinds = {}
    for name, kind in made:
        kinds.setdefault(kind, []).append((name, kind))
    frame(bench, "start to first question, session planned", "today", prepare=lambda: log.begin(bench.progress, [], TODAY))
    for kind in ["recall", "numeric", "code"]:
        log.begin(bench.progress, kinds[kind][:10], TODAY + 8 * 3_600_000)
        frame(bench, f"start to first question, session resumed: {kind}", "today", shows=kinds[kind][0][0])
    seconds = statistics.median(bench.command("due", "--json") for _ in range(bench.runs))
    bench.add("`due --json`", f"{seconds * 1000:.0f} ms")
    empty = f"{bench.folder}/empty"
    os.makedirs(empty, exist_ok=True)
    seconds = statistics.median(bench.command("due", SPAR_BANKS=empty, XDG_DATA_HOME=empty) for _ in range(bench.runs))
    bench.add("`due` with nothing: no bank, no log", f"{seconds * 1000:.0f} ms", "", "what starting a process and opening a file cost here")


def frame(bench, what, *arguments, **options):
    wall, processor, worst = bench.first_frame(*arguments, **options)
    bench.add(what, f"{wall:.0f} ms", "60 ms", f"{verdict(wall, 60)}; CPU {processor:.0f} ms, slowest {worst:.0f} ms")


def first_start(bench):
    shutil.rmtree(f"{bench.folder}/cache", ignore_errors=True)
    program = bench.screen()
    seconds = program.painted - program.started
    program.quit()
    return seconds * 1000


def keys(bench, made):
    """What a key costs, and how much memory is held."""
    program = bench.screen()
    program.settle(0.1)
    memory(bench, "memory at home", program)
    program.quit()
    for kind in ["recall", "design"]:
        chosen = [(name, one) for name, one in made if one == kind][:10]
        log.begin(bench.progress, chosen, TODAY + 8 * 3_600_000)
        program = bench.screen("today", shows=chosen[0][0])
        program.press(b" ")
        for name, sequence in [("scrolling", [b"j", b"k"] * 100), ("ticking", [b"a", b"b", b"c", b"d"] * 50)]:
            used, wall, size = bench.per_key(program, sequence)
            bench.add(
                f"a key, {name}, {kind} with its answer", f"{used:.2f} ms CPU", "2 ms",
                f"{verdict(used, 2)}; painted after {wall:.1f} ms, {size:.0f} bytes")
        if kind == "recall":
            memory(bench, "memory in a session", program)
        program.quit()


def browsing(bench):
    """The list of all questions: opening it, reading the prompts that a search looks into, and the keys of both."""
    program = bench.screen()
    program.settle(0.1)
    before = program.processor_seconds()
    seconds, _ = program.press(b"b", quiet=0.005)
    bench.add("the list of all questions, opened from home", f"{seconds * 1000:.0f} ms", "", "what is known of them is read and sorted anew")
    quiet = 0
    while quiet < 3:
        used = program.processor_seconds()
        program.settle(0.3)
        quiet = quiet + 1 if program.processor_seconds() - used < 0.002 else 0
    used = program.processor_seconds() - before
    bench.add("every prompt read, in the background of the list", f"{used * 1000:.0f} ms CPU", "", "once for each start; opening the list included")
    row(bench, program, "moving in the list", [b"j", b"k"] * 100)
    program.press(b"/")
    for what, word in [("typing words", b"gradient descent"), ("typing terms", b"level:senior due -new")]:
        keys = [bytes([letter]) for letter in word]
        row(bench, program, f"{what} in a search", (keys + [b"\x7f"] * len(keys)) * 4)
    memory(bench, "memory in the list", program)
    program.quit()


def mocks(bench):
    """A key in the notes of a mock that has run for eight hours, with 100 kB of notes: in short lines, and in a single one."""
    data = f"{bench.folder}/mocks"
    shipped = {"SPAR_BANKS": str(Path(__file__).parents[2] / "QuestionBanks"), "XDG_DATA_HOME": data}
    for what, text in [("short lines", "\n".join(f"{n} " + "word " * 13 for n in range(1430))), ("one line", " ".join(f"word{n}" for n in range(11_000)))]:
        bench.screen("mock", "streaming-recommendations", "--new", **shipped).quit()
        with sqlite3.connect(f"{data}/spar/progress.db") as database:
            number, spent = database.execute("SELECT id, spent FROM mocks ORDER BY id DESC").fetchone()
            spent = [28_800_000] + json.loads(spent)[1:]
            database.execute("UPDATE mocks SET spent = ? WHERE id = ?", (json.dumps(spent), number))
            database.execute("INSERT OR REPLACE INTO mock_notes VALUES (?, 0, ?)", (number, text))
        program = bench.screen("mock", "streaming-recommendations", **shipped)
        if b"8:00:00" not in program.output:
            raise RuntimeError(f"the mock is not the one that was made: {bytes(program.output)!r}")
        program.press(b"\r")
        row(bench, program, f"typing in 100 kB of notes, {what}", [b"a", b" "] * 100)
        row(bench, program, f"moving in 100 kB of notes, {what}", [b"\x1bOA"] * 100 + [b"\x1bOB"] * 100)
        program.quit()


def insight(bench):
    """Weak topics and statistics over the whole log: opened from home, and as the first screen of a start."""
    program = bench.screen()
    program.settle(0.1)
    for key, what, back in [(b"w", "weak topics", b"q"), (b"s", "statistics", b"q")]:
        wall, used = [], []
        for _ in range(bench.runs):
            before = program.processor_seconds()
            seconds, size = program.press(key, quiet=0.05)
            if size < 500:
                raise RuntimeError(f"{what} were not shown")
            wall.append(seconds * 1000)
            used.append((program.processor_seconds() - before) * 1000)
            program.press(back, quiet=0.05)
        median = statistics.median(wall)
        bench.add(f"{what}, from the key on home", f"{median:.0f} ms", "150 ms", f"{verdict(median, 150)}; CPU {statistics.median(used):.0f} ms, slowest {max(wall):.0f} ms")
    program.press(b"s", quiet=0.05)
    row(bench, program, "moving in statistics", [b"h", b"l"] * 50)
    program.quit()
    for name in ["topics", "stats"]:
        wall, processor, worst = bench.first_frame(name)
        bench.add(f"start to `{name}`, the bank read too", f"{wall:.0f} ms", "", f"CPU {processor:.0f} ms, slowest {worst:.0f} ms")
        seconds = statistics.median(bench.command(name, "--json") for _ in range(bench.runs))
        bench.add(f"`{name} --json`", f"{seconds * 1000:.0f} ms", "", "")
    seconds = statistics.median(bench.command("stats", "--json", "--since", "2026-01-01") for _ in range(bench.runs))
    bench.add("`stats --json --since` eleven months ago", f"{seconds * 1000:.0f} ms", "", "")


def row(bench, program, what, keys):
    used, wall, size = bench.per_key(program, keys)
    bench.add(f"a key, {what}", f"{used:.2f} ms CPU", "", f"painted after {wall:.1f} ms, {size:.0f} bytes")


def memory(bench, what, program):
    now, most = program.memory()
    bench.add(what, f"{now:.0f} MB", "80 MB", f"{verdict(most, 80)}; at most {most:.0f} MB")


def grades(bench, made):
    """From the key 3 to the next question on screen, the commit included; on disk and in memory, which differ by the disk's waits."""
    waits = flush_time(bench.folder)
    bench.add("the disk: 4 KB written and flushed (`fdatasync`)", f"{waits * 1000:.1f} ms", "", "what no durable commit can go below")
    places = [("on disk", bench.folder)]
    if os.path.isdir("/dev/shm") and shutil.disk_usage("/dev/shm").free > 4 * os.path.getsize(bench.progress):
        places.append(("in memory (/dev/shm)", "/dev/shm"))
    recall = [(name, kind) for name, kind in made if kind == "recall"][: 5 * bench.runs + 1]
    for place, parent in places:
        with tempfile.TemporaryDirectory(dir=parent) as folder:
            os.makedirs(f"{folder}/spar")
            copy = f"{folder}/spar/progress.db"
            shutil.copyfile(bench.progress, copy)
            log.begin(copy, recall, TODAY + 8 * 3_600_000)
            program = bench.screen("today", shows=recall[0][0], XDG_DATA_HOME=folder)
            wall, used = [], []
            for _ in recall[:-1]:
                program.press(b" ")
                before = program.processor_seconds()
                seconds, size = program.press(b"3")
                if size == 0:
                    raise RuntimeError(f"a grade was not answered, in {folder}")
                wall.append(seconds * 1000)
                used.append((program.processor_seconds() - before) * 1000)
            program.quit()
            with sqlite3.connect(copy) as database:
                written = database.execute("SELECT count(*) FROM reviews WHERE at >= ?", (TODAY,)).fetchone()[0]
            if written != len(wall):
                raise RuntimeError(f"{len(wall)} grades were given and {written} were written")
            slow = statistics.quantiles(wall, n=20)[-1]
            bench.add(
                f"a grade until the next question is painted, {place}", f"{statistics.median(wall):.1f} ms", "",
                f"19 of 20 within {slow:.1f} ms; CPU {statistics.median(used):.1f} ms")


def flush_time(folder):
    """Seconds to write over a page of a file and flush it, as a commit does in a log that is there already."""
    times = []
    with open(f"{folder}/flush", "wb", buffering=0) as file:
        file.write(b"x" * 409_600)
        os.fsync(file.fileno())
        for page in range(100):
            started = time.perf_counter()
            os.pwrite(file.fileno(), b"y" * 4096, 4096 * page)
            os.fdatasync(file.fileno())
            times.append(time.perf_counter() - started)
    os.remove(f"{folder}/flush")
    return statistics.median(times)


def rebuild(bench, reviews, first):
    """The derived tables from the log: what `doctor` takes with a bank of one question, less what it does besides.

    In time on a processor, which other programs disturb least; a rebuild uses one.
    """
    small, nothing = f"{bench.folder}/small", f"{bench.folder}/nothing"
    bank.make(small, 1)
    repeats = max(3, bench.runs // 4)
    whole, wall, besides, checks = [], [], [], []
    for _ in range(repeats):
        used = child_seconds()
        wall.append(bench.command("doctor", SPAR_BANKS=small))
        whole.append(child_seconds() - used)
        used = child_seconds()
        bench.command("doctor", SPAR_BANKS=small, XDG_DATA_HOME=nothing)
        besides.append(child_seconds() - used)
        checks.append(check_seconds(bench.progress))
    total, tools, integrity = (statistics.median(values) for values in (whole, besides, checks))
    seconds = total - tools - integrity
    bench.add(
        f"rebuild from {reviews:,} reviews", f"{seconds:.2f} s CPU", "5 s", f"{verdict(seconds, 5)}; all of `doctor` {total:.2f} s CPU,"
        f" of which SQLite's check of the file {integrity:.2f} s and tools {tools:.2f} s; {statistics.median(wall):.2f} s by the clock")
    bench.add("`doctor` where all derived tables were missing", f"{first:.2f} s", "", "writes them too, and parses the whole bank")


def child_seconds():
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def check_seconds(path):
    """Processor seconds of the checks that `doctor` asks SQLite for."""
    with sqlite3.connect(path) as database:
        started = time.process_time()
        database.execute("PRAGMA integrity_check(20)").fetchall()
        database.execute("PRAGMA foreign_key_check").fetchall()
        return time.process_time() - started


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program")
    parser.add_argument("--questions", type=int, default=10_000)
    parser.add_argument("--reviews", type=int, default=1_000_000)
    parser.add_argument("--runs", type=int, default=20, help="warm runs that a median is taken of")
    parser.add_argument("--keep", help="leave bank and log in this folder instead of removing them")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="spar-bench-") as temporary:
        folder = options.keep or temporary
        os.makedirs(folder, exist_ok=True)
        bench = Bench(options.program, os.path.abspath(folder), options.runs)
        print(f"Writing {options.questions:,} questions and {options.reviews:,} reviews…", file=sys.stderr, flush=True)
        made = bank.make(f"{folder}/banks", options.questions)
        bench.command("settings")
        # The rest is new.
        met = [question for number, question in enumerate(made) if number % 10 != 9]
        written = log.fill(bench.progress, met, options.reviews, TODAY)
        first = bench.command("doctor")
        start(bench, made)
        keys(bench, made)
        browsing(bench)
        insight(bench)
        mocks(bench)
        grades(bench, met)
        rebuild(bench, written, first)
        size = os.path.getsize(bench.progress) / 1e6
        print(f"{len(made):,} questions, {written:,} reviews of {len(met):,} of them, {size:.0f} MB of log; medians of {bench.runs} runs.\n")
        print(bench.table())


if __name__ == "__main__":
    main()
