"""The run of one problem: loads the answer, then its tests, and reports a verdict for each."""
import ast
import importlib.abc
import importlib.machinery
import linecache
import random
import sys
import time
import types
import warnings

import spar_asserts
import spar_results
from spar_remote import JudgeSide
from spar_results import Clock, Collected, OutOfTime, Reporter
from spar_shown import cut
from spar_spawn import Ended, Printed

OWN = {"tests.py", "solution.py", "starter.py", "generate.py"}
MOST_TIMEOUTS = 3  # after so many, the tests that are left are not run


def judge(request, report, spawner):
    files, answer = request["files"], request["answer"]
    warnings.showwarning = lambda *_, **__: None  # a test that looks at warnings takes them itself
    printed = Printed()
    side = JudgeSide(spawner, printed, answer, spar_results.definitions(files.get("starter.py", "") or files.get("solution.py", "")))
    side.parameters = parameters_in(answer)
    clock = Clock()
    problem = load(side, clock, request["load"])
    if problem is not None:
        report_unloadable(problem, files, answer, report, side, request)
    else:
        run_tests(side, clock, request, report)
    side.stop()
    text = bytes(printed.data).decode("utf-8", "replace")
    if text:
        report(event="printed", message=text + ("\n… truncated: more than 256 KiB were printed" if printed.is_cut else ""))
    if printed.is_cut:
        report(event="note", message="The answer printed more than 256 KiB; what came after that is truncated.")
    report(event="end")


def load(side, clock, seconds):
    """Starts the answer's process; what is wrong with the answer, or None."""
    try:
        clock.start(seconds)
        side.start()
    except OutOfTime:
        side.stop()
        return Ended("timeout", "Importing the answer did not finish within %g s." % seconds)
    except BaseException as error:
        clock.stop()
        side.stop()
        return error
    finally:
        clock.stop()
    return None


def report_unloadable(problem, files, answer, report, side, request):
    """The answer itself cannot be used, which counts for each test."""
    names = spar_results.names_in(files["tests.py"]) or ["tests"]
    event = {"verdict": "error", "message": ""}
    failure = getattr(problem, "_spar_answer", None)
    if failure is not None and "syntax" in failure:
        event = {"verdict": "compile", "message": syntax_message(failure, answer)}
    elif isinstance(problem, Ended):
        event = {"verdict": problem.verdict, "message": str(problem)}
        if event["verdict"] == "error":
            event["message"] = "While it was imported: " + event["message"]
    elif failure is not None and isinstance(problem, (ValueError, OverflowError)) and not failure.get("frames") and "null byte" in str(problem):
        event = {"verdict": "compile", "message": "The answer holds a null byte."}
    elif failure is not None:
        Reporter(side, answer).describe_error(problem, event)
        event["message"] = "While it was imported: " + event["message"]
    else:
        event["message"] = "%s: %s" % (type(problem).__name__, problem)
    report(event="tests", names=names)
    for index, name in enumerate(names):
        report(event="test", index=index, name=name, title=spar_results.words(name), seconds=0.0, **event)


def syntax_message(failure, answer):
    line, offset, text = failure["syntax"]
    lines = ["solution.py:%s: %s" % (line, failure.get("text", "").partition(" (")[0])]
    source = answer.splitlines()
    if isinstance(line, int) and 0 < line <= len(source):
        shown = source[line - 1].rstrip()
        lines.append("    " + shown[:200].expandtabs(1))
        if isinstance(offset, int) and 0 < offset <= 200:
            lines.append("    " + " " * (offset - 1) + "^")
    return "\n".join(lines)


def parameters_in(source):
    """The names of the parameters of functions and methods, as the answer writes them."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return {}
    made = {}

    def names(node, skip):
        given = [arg.arg for arg in node.args.posonlyargs + node.args.args]
        return given[skip:]

    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            made[node.name] = names(node, 0)
        elif isinstance(node, ast.ClassDef):
            for part in node.body:
                if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)):
                    made[node.name if part.name == "__init__" else part.name] = names(part, 1)
    return made


class Beside(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Imports the bank's other modules from memory: nothing that the answer can write to is on the judge's path."""

    def __init__(self, files):
        self.files = files

    def find_spec(self, name, path=None, target=None):
        if name + ".py" in self.files and name + ".py" not in OWN:
            return importlib.machinery.ModuleSpec(name, self)
        return None

    def exec_module(self, module):
        exec(compile(self.files[module.__name__ + ".py"], module.__name__ + ".py", "exec", dont_inherit=True), module.__dict__)


def import_tests(side, files):
    source = files["tests.py"]
    linecache.cache["tests.py"] = (len(source), None, source.splitlines(True), "tests.py")
    sys.meta_path.append(Beside(files))
    sys.modules["solution"] = side.module
    module = types.ModuleType("tests")
    module.__file__ = "tests.py"
    sys.modules["tests"] = module
    exec(compile(source, "tests.py", "exec", dont_inherit=True), module.__dict__)
    return module


def share_seeds(side):
    """A seed that the tests set for the library's global generators holds for the answer too."""
    def wrap(original, operation):
        def seed(*args, **kwargs):
            original(*args, **kwargs)
            if side.is_running:
                side.call(side.module, operation, args, {})
        return seed

    random.seed = wrap(random.seed, "seed")
    if "numpy" in sys.modules:
        sys.modules["numpy"].random.seed = wrap(sys.modules["numpy"].random.seed, "seed-numpy")


def run_tests(side, clock, request, report):
    files = request["files"]
    spar_asserts.watch(lambda: side.last_result)
    if "testing" in files["tests.py"]:
        spar_asserts.watch_arrays()
    share_seeds(side)
    try:
        clock.start(request["load"])
        module = import_tests(side, files)
        cases = spar_results.cases_of(module)
    except ModuleNotFoundError as error:
        return report(event="missing", message=error.name)
    except BaseException as error:
        return report(event="problem", message="tests.py cannot be imported: %s: %s" % (type(error).__name__, error))
    finally:
        clock.stop()
    names = spar_results.names_of(cases)
    report(event="tests", names=names)
    run = Run(side, clock, request, report)
    for index, (case, name) in enumerate(zip(cases, names)):
        run.one(index, case, name)
    run.finish()


class Run:
    """The tests, one after the other, each with the time that it has."""

    def __init__(self, side, clock, request, report):
        self.side, self.clock, self.request, self.report = side, clock, request, report
        self.reporter = Reporter(side, request["answer"])
        self.begin, self.waited = time.monotonic(), spar_results.waited()
        self.timeouts = 0
        self.kind = None
        self.kind_problem = None

    def one(self, index, case, name):
        event = {"event": "test", "index": index, "name": name, "title": spar_results.title_of(case), "verdict": "pass", "message": ""}
        passed = time.monotonic() - self.begin
        left = self.request["whole"] - max(passed / 3, passed - (spar_results.waited() - self.waited))
        if self.timeouts >= MOST_TIMEOUTS or left <= 0:
            why = "%d tests had run out of time already" % self.timeouts if left > 0 else "the time for all tests together was over"
            return self.report(**event | {"verdict": "timeout", "message": "It was not run: %s." % why, "seconds": 0.0})
        if not self.side.is_running:
            problem = load(self.side, self.clock, min(left, self.request["load"]))
            if problem is not None:
                verdict = problem.verdict if isinstance(problem, Ended) else "error"
                self.timeouts += verdict == "timeout"
                return self.report(**event | {"verdict": verdict, "message": "The answer could not be imported again: %s" % problem, "seconds": 0.0})
        self.side.calls.clear()
        self.side.last_result = None
        self.side.process.flood = 0
        method = getattr(case, case._testMethodName)
        seconds = min(left, float(getattr(method, "limit_seconds", self.request["test"])))
        collected = Collected()
        begin = time.monotonic()
        try:
            self.clock.start(seconds)
            self.prepare(type(case))
            if self.kind_problem is not None:
                collected.note(self.kind_problem)
            else:
                case.run(collected)
        except BaseException as error:
            collected.note(error)
        finally:
            try:
                self.clock.stop()
            except OutOfTime:
                self.clock.stop()
        event["seconds"] = round(time.monotonic() - begin, 6)
        self.conclude(collected, seconds, event)
        self.report(**event)

    def conclude(self, collected, seconds, event):
        if self.clock.has_rung and not isinstance(collected.problem, Ended):
            collected.problem = OutOfTime()
        if self.side.ended is not None and not isinstance(collected.problem, OutOfTime):
            collected.problem = self.side.ended
        if collected.problem is None:
            if collected.skipped_for is not None:
                event["message"] = cut("Passed over: %s" % collected.skipped_for, 300)
            return
        try:
            # Only an object's own text is asked for from here on.
            self.clock.start(2)
            self.reporter.describe(collected, self.clock, event)
        except (OutOfTime, Ended):
            event["verdict"] = event["verdict"] if event["verdict"] != "pass" else "error"
        finally:
            rung = isinstance(collected.problem, OutOfTime)
            self.clock.stop()
        if rung:
            event["verdict"], event["message"] = "timeout", "It did not finish within %g s." % seconds
        if event["verdict"] == "timeout":
            self.timeouts += 1
        if isinstance(collected.problem, (OutOfTime, Ended)) or self.clock.has_rung:
            self.side.stop()

    def prepare(self, kind):
        """What a class of tests sets up once."""
        if kind is self.kind:
            return
        self.finish()
        self.kind, self.kind_problem = kind, None
        try:
            kind.setUpClass()
        except BaseException as error:
            self.kind_problem = error
            raise

    def finish(self):
        if self.kind is not None and self.kind_problem is None:
            try:
                self.kind.tearDownClass()
            except Exception:
                pass
