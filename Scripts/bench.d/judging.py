"""Measures the judge: from save to verdict for a ten-test problem against `python3 tests.py` by hand, and a check of the shipped bank.

The program runs on a terminal with the problem open; the answer is saved from outside, as another window's editor does, and the verdict is
there once it stands in the progress file, which is before it is painted.

judging.py PROGRAM [--runs N] [--bank DIR]
"""

import argparse
import contextlib
import fcntl
import os
import pty
import resource
import signal
import sqlite3
import statistics
import struct
import subprocess
import sys
import tempfile
import termios
import threading
import time

PROBLEM = "coding/arrays/running-total"

TESTS = """import unittest
from solution import running_total

class RunningTotal(unittest.TestCase):
""" + "\n".join(
    f"    def test_{n}(self):\n        self.assertEqual(running_total(list(range({n}))), [i * (i + 1) // 2 for i in range({n})])\n" for n in range(10)
) + "\nif __name__ == '__main__':\n    unittest.main()\n"
ANSWER = """def running_total(numbers):
    total, totals = 0, []
    for number in numbers:
        total += number
        totals.append(total)
    return totals
"""
QUESTION = "---\nlevel: mid\nminutes: 10\n---\nWrite `running_total`.\n\n## Hints\n1. One.\n2. Two.\n3. Three.\n\n## Discussion\nAdd.\n\n## Key points\n- [must] Adds\n- One pass\n"


def measured(command, environment, folder, runs):
    """Medians of wall time and of the processor's time, in milliseconds."""
    walls, processors = [], []
    for _ in range(runs):
        before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
        done = subprocess.run(command, env=environment, cwd=folder, stdin=subprocess.DEVNULL, capture_output=True)
        walls.append(time.perf_counter() - started)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        processors.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
        if done.returncode != 0:
            raise RuntimeError(f"{command} ended with {done.returncode}: {done.stdout.decode()}{done.stderr.decode()}")
    return statistics.median(walls) * 1000, statistics.median(processors) * 1000, min(walls) * 1000


class Saving:
    """The program with the problem on its screen, waiting for the answer to be saved."""

    def __init__(self, program, bank, environment, folder):
        self.answer = f"{environment['XDG_DATA_HOME']}/spar/answers/{PROBLEM}/solution.py"
        self.progress = f"{environment['XDG_DATA_HOME']}/spar/progress.db"
        self.child, self.terminal = pty.fork()
        if self.child == 0:
            os.chdir(folder)
            os.execve(program, [program, "solve", PROBLEM, "--bank", bank], environment | {"TERM": "xterm-256color"})
        fcntl.ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
        threading.Thread(target=self.drain, daemon=True).start()
        deadline = time.monotonic() + 20
        while not os.path.exists(self.answer):
            if time.monotonic() > deadline:
                raise RuntimeError(f"{program} did not open {PROBLEM}")
            time.sleep(0.05)
        time.sleep(1)

    def drain(self):
        with contextlib.suppress(OSError):
            while os.read(self.terminal, 65536):
                pass

    def verdicts(self):
        with contextlib.closing(sqlite3.connect(f"file:{self.progress}?mode=ro", uri=True)) as base:
            return base.execute("SELECT count(*) FROM attempts WHERE judgement IS NOT NULL").fetchone()[0]

    def save(self, text):
        """Seconds from a save to the verdict."""
        before = self.verdicts()
        with open(self.answer + ".new", "w") as file:
            file.write(text)
        started = time.perf_counter()
        os.replace(self.answer + ".new", self.answer)
        while self.verdicts() == before:
            if time.perf_counter() - started > 30:
                raise RuntimeError("no verdict came within 30 s of a save")
            time.sleep(0.001)
        return time.perf_counter() - started

    def end(self):
        os.kill(self.child, signal.SIGTERM)
        os.waitpid(self.child, 0)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=21)
    parser.add_argument("--bank")
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    with tempfile.TemporaryDirectory() as folder:
        problem = f"{folder}/bank/coding/arrays/running-total"
        os.makedirs(problem)
        texts = {"question.md": QUESTION, "tests.py": TESTS, "solution.py": ANSWER, "starter.py": "def running_total(numbers): ...\n"}
        for name, text in texts.items():
            with open(f"{problem}/{name}", "w") as file:
                file.write(text)
        with open(f"{folder}/bank/coding/bank.yml", "w") as file:
            file.write("track: coding\nlicence: none\nauthors: [bench]\ntopics:\n  - name: arrays\n    weight: 1\n")
        environment = {"HOME": folder, "XDG_DATA_HOME": f"{folder}/data", "XDG_CACHE_HOME": f"{folder}/cache",
                       "PATH": os.environ.get("PATH", "/usr/bin:/bin"), "LC_ALL": "C.UTF-8"}
        python = subprocess.run([sys.executable, "-c", "import sys; print(sys.executable)"], capture_output=True, text=True).stdout.strip()
        judge = [program, "solve", PROBLEM, "--bank", f"{folder}/bank", "--answer", f"{problem}/solution.py"]
        saving = Saving(program, f"{folder}/bank", environment, folder)
        hand, saves = [], []
        # In turns, so that both see the same machine.
        for run in range(options.runs + 1):
            saves.append(saving.save(f"{ANSWER}# {run}\n") * 1000)
            hand.append(measured([python, "tests.py"], environment, problem, 1)[0])
            time.sleep(0.2)
        saving.end()
        del saves[0], hand[0]
        ours = measured(judge, environment, problem, options.runs)
        print("| what | median | quickest | CPU |\n| --- | --- | --- | --- |")
        print(f"| `python3 tests.py` by hand, ten tests | {statistics.median(hand):.0f} ms | {min(hand):.0f} ms |  |")
        print(f"| from save to verdict, the same files | {statistics.median(saves):.0f} ms | {min(saves):.0f} ms |  |")
        above = [save - by for save, by in zip(saves, hand)]
        print(f"| from save to verdict, above by hand | {statistics.median(above):.0f} ms | {min(above):.0f} ms |  |")
        print(f"| `spar solve --answer`, the whole command | {ours[0]:.0f} ms | {ours[2]:.0f} ms | {ours[1]:.0f} ms |")
        bank = ["--bank", os.path.abspath(options.bank or ".")]
        for name in ("cold", "warm") if options.bank else ():
            wall, processor, _ = measured([program, "bank", "check", *bank], environment, folder, 1)
            print(f"| `spar bank check`, {name} | {wall / 1000:.1f} s |  | {processor / 1000:.1f} s |")


main()
