"""Measures the judge: a ten-test problem against `python3 tests.py` by hand, and a check of the shipped bank, cold and warm.

judging.py PROGRAM [--runs N] [--bank DIR]
"""

import argparse
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

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
        judge = [program, "solve", "coding/arrays/running-total", "--bank", f"{folder}/bank", "--answer", f"{problem}/solution.py"]
        hand = measured([python, "tests.py"], environment, problem, options.runs)
        ours = measured(judge, environment, problem, options.runs)
        print("| what | median | quickest | CPU |\n| --- | --- | --- | --- |")
        print(f"| `python3 tests.py` by hand, ten tests | {hand[0]:.0f} ms | {hand[2]:.0f} ms | {hand[1]:.0f} ms |")
        print(f"| `spar solve --answer`, the whole command | {ours[0]:.0f} ms | {ours[2]:.0f} ms | {ours[1]:.0f} ms |")
        bank = ["--bank", os.path.abspath(options.bank)] if options.bank else []
        for name in ("cold", "warm"):
            wall, processor, _ = measured([program, "bank", "check", *bank], environment, folder, 1)
            print(f"| `spar bank check`, {name} | {wall / 1000:.1f} s |  | {processor / 1000:.1f} s |")


main()
