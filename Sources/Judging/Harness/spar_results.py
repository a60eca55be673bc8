"""Runs one test after the other and makes of each a verdict with what there is to say about it."""
import ast
import linecache
import os
import re
import signal
import time
import traceback
import unittest

from spar_asserts import Operands
from spar_module import Missing
from spar_reading import In
from spar_shown import cut, shown
from spar_spawn import Ended

MOST_TEXT = 3000


class OutOfTime(BaseException):
    """The time for a test, or for loading the answer, is over."""


PATIENCE = 6  # times a limit that may pass by the clock on the wall


def waited():
    """Seconds that our processes were ready to run and got no processor, all together; 0 where the system does not say."""
    total = 0
    # In a world of our own all processes are ours.
    names = [name for name in os.listdir("/proc") if name.isdigit()] if os.getpid() < 50 and os.path.isdir("/proc") else ["self"]
    for name in names:
        try:
            with open("/proc/%s/schedstat" % name) as file:
                total += int(file.read().split()[1])
        except (OSError, ValueError, IndexError):
            pass
    return total / 1e9


class Clock:
    """Raises OutOfTime after so many seconds, not counting those for which a busy machine kept us waiting."""

    def __init__(self):
        signal.signal(signal.SIGALRM, self.ring)
        self.has_rung = False
        self.limit = self.begin = self.waited = 0.0

    def ring(self, *_):
        if not self.has_rung:
            passed = time.monotonic() - self.begin
            left = self.limit - (passed - (waited() - self.waited))
            if left > 0.05 * self.limit and passed < PATIENCE * self.limit:
                signal.setitimer(signal.ITIMER_REAL, max(0.01, left), 1)
                return
        self.has_rung = True
        raise OutOfTime

    def start(self, seconds):
        self.has_rung = False
        self.limit, self.begin, self.waited = seconds, time.monotonic(), waited()
        # Once more a while later, for tests that catch everything.
        signal.setitimer(signal.ITIMER_REAL, max(0.01, seconds), 1)

    def stop(self):
        signal.setitimer(signal.ITIMER_REAL, 0)


class Collected(unittest.TestResult):
    """The first thing that went wrong in a test."""

    def __init__(self):
        super().__init__()
        self.failfast = True  # the first case of a subtest that fails ends the test
        self.problem = None
        self.case = None
        self.skipped_for = None

    def note(self, error, case=None):
        if self.problem is None:
            self.problem, self.case = error, case

    def addFailure(self, test, err):
        self.note(err[1])

    def addError(self, test, err):
        self.note(err[1])

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self.note(err[1], subtest)

    def addSkip(self, test, reason):
        self.skipped_for = reason

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self.note(AssertionError("the test expects a failure and there was none"))


def words(name):
    return re.sub(r"^test_?", "", name).replace("_", " ").strip() or name


def title_of(case):
    text = (getattr(case, case._testMethodName).__doc__ or "").strip()
    return text.split("\n")[0] if text else words(case._testMethodName)


def cases_of(module):
    """The tests of a module in the order of the file."""
    loader = unittest.TestLoader()
    found = []
    for kind in vars(module).values():
        if isinstance(kind, type) and issubclass(kind, unittest.TestCase) and kind.__module__ == module.__name__:
            for name in loader.getTestCaseNames(kind):
                method = getattr(kind, name)
                while hasattr(method, "__wrapped__"):
                    method = method.__wrapped__
                found.append((getattr(getattr(method, "__code__", None), "co_firstlineno", 0), kind, name))
    kinds = {}
    for _, kind, _ in found:
        kinds.setdefault(kind, min(line for line, other, _ in found if other is kind))
    found.sort(key=lambda item: (kinds[item[1]], item[0]))
    return [kind(name) for _, kind, name in found]


def names_of(cases):
    plain = [case._testMethodName for case in cases]
    return [name if plain.count(name) == 1 else "%s.%s" % (type(case).__name__, name) for case, name in zip(cases, plain)]


def names_in(source):
    """The names of the tests, read off the file without running it."""
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return []
    return [part.name for node in tree.body if isinstance(node, ast.ClassDef) for part in node.body
            if isinstance(part, (ast.FunctionDef, ast.AsyncFunctionDef)) and part.name.startswith("test")]


def definitions(source):
    """How the starter's names are called in messages: «f» is a function, a class or a name."""
    try:
        tree = ast.parse(source)
    except (SyntaxError, ValueError):
        return {}
    made = {}
    for node in tree.body:
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            made[node.name] = "function «%s»" % node.name
        elif isinstance(node, ast.ClassDef):
            made[node.name] = "class «%s»" % node.name
    return made


class Reporter:
    """Makes the report of a test that did not pass."""

    def __init__(self, side, source):
        self.side = side
        self.lines = source.splitlines()

    def describe(self, collected, clock, event):
        error = collected.problem
        self.add_input(collected, error, event)
        if isinstance(error, Ended):
            event["verdict"], event["message"] = error.verdict, str(error)
        elif isinstance(error, OutOfTime) or clock.has_rung:
            event["verdict"] = "timeout"
            event["message"] = "It did not finish in time."
        elif isinstance(error, Missing):
            event["verdict"], event["message"] = "error", str(error)
        elif getattr(error, "_spar_answer", None) is not None:
            self.describe_error(error, event)
        elif isinstance(error, AssertionError):
            self.describe_wrong(error, event)
        else:
            self.describe_unusable(error, event)
        event["message"] = cut(event["message"].strip(), MOST_TEXT)

    def describe_error(self, error, event):
        """The answer raised an error: its text and the answer's own lines."""
        failure = error._spar_answer
        name = str(failure.get("kind", type(error).__name__))
        event["verdict"] = "memory" if isinstance(error, MemoryError) else "error"
        call = self.wrong_call(error, failure)
        if call:
            event["message"] = call
            return
        text = str(failure.get("text", ""))
        event["message"] = "\n".join([name + (": " + text if text else "")] + self.trace(failure))

    def wrong_call(self, error, failure):
        """The answer's parameters beside what the tests give; empty where that is not what failed."""
        parameters = failure.get("parameters")
        if not isinstance(error, TypeError) or not isinstance(parameters, str) or not self.side.calls:
            return ""
        call = self.side.calls[-1]
        args, kwargs = self.arguments(call)
        given = "%d argument%s" % (len(args), "" if len(args) == 1 else "s") if args or not kwargs else ""
        named = ", ".join("%s=" % name for name in kwargs)
        given = " and ".join(part for part in (given, named) if part)
        return "«%s» takes %s, the tests call it with %s.\nTypeError: %s" % (call.name, cut(parameters, 200), given, failure.get("text", ""))

    def trace(self, failure):
        lines = []
        frames = [frame for frame in failure.get("frames", ()) if isinstance(frame, tuple) and len(frame) == 2]
        depth = failure.get("depth", len(frames))
        for index, (line, name) in enumerate(frames):
            if index == 3 and isinstance(depth, int) and depth > len(frames):
                lines.append("  … %d more calls" % (depth - len(frames)))
            if index and frames[index - 1][0] == line:
                continue  # a comprehension on the same line, or the same call again
            lines.append("  solution.py:%s, in %s" % (line, name))
            if isinstance(line, int) and 0 < line <= len(self.lines):
                lines.append("      " + self.lines[line - 1].strip()[:200])
        return lines

    def describe_wrong(self, error, event):
        event["verdict"] = "wrong"
        operands = getattr(error, "_spar_operands", None)
        text = str(error)
        if operands is None:
            if text.endswith(" not raised"):
                operands = Operands(text[:-len(" not raised")] + " raised", shown(self.side.last_result), None)
            else:
                event["got"] = self.last_result()
                event["message"] = text or self.line_of(error)
                return
        event["expected"], event["got"] = operands.expected, operands.got
        event["message"] = "\n".join(str(part) for part in (operands.message, operands.detail) if part)

    def describe_unusable(self, error, event):
        """The tests could not use what came back."""
        event["verdict"] = "wrong"
        event["got"] = self.last_result()
        text = "".join(traceback.format_exception_only(type(error), error)).strip()
        event["message"] = "The test cannot use what came back: %s\n%s" % (text, self.line_of(error))

    def line_of(self, error):
        trace, last = error.__traceback__, None
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == "tests.py":
                last = trace.tb_lineno
            trace = trace.tb_next
        return "tests.py:%d: %s" % (last, linecache.getline("tests.py", last).strip()) if last else ""

    def last_result(self):
        return shown(self.side.last_result) if any(call.is_done for call in self.side.calls) else None

    # What the answer was called with.

    def add_input(self, collected, error, event):
        lines = []
        case = []
        if collected.case is not None:
            params = dict(getattr(collected.case, "params", {}))
            if getattr(collected.case, "_message", None) is not unittest.case._subtest_msg_sentinel:
                case.append(str(collected.case._message))
            case += ["%s=%s" % (name, shown(value, 200)) for name, value in params.items()]
        seed = self.seed_of(error)
        if seed is not None and not any(part.startswith("seed=") for part in case):
            case.append("seed=%s" % seed)
        if case:
            lines.append("case " + ", ".join(case))
        lines += self.shown_calls()
        if lines:
            event["input"] = "\n".join(lines)

    def seed_of(self, error):
        """The seed of a random test that names it so."""
        trace = getattr(error, "__traceback__", None)
        found = None
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == "tests.py" and type(trace.tb_frame.f_locals.get("seed")) is int:
                found = trace.tb_frame.f_locals["seed"]
            trace = trace.tb_next
        return found

    def shown_calls(self):
        """The last call; for a method also the calls that the object had before."""
        calls = list(self.side.calls)
        if not calls:
            return []
        last = calls[-1]
        wanted = [last]
        for call in reversed(calls[:-1]):
            if call.target == last.target and last.target[0] == "o" and isinstance(last.target[1], int):
                wanted.append(call)
            elif call.target[0] == "k" and isinstance(last.target[1], int):
                wanted.append(call)
                break
        return [self.shown_call(call) for call in reversed(wanted)]

    def shown_call(self, call):
        args, kwargs = self.arguments(call)
        names = self.side.parameters.get(call.name, ())
        parts = []
        for index, value in enumerate(args):
            text = shown(value, 700)
            parts.append("%s=%s" % (names[index], text) if index < len(names) else text)
        parts += ["%s=%s" % (name, shown(value, 700)) for name, value in kwargs.items()]
        return "%s(%s)" % (call.name, ", ".join(parts))

    def arguments(self, call):
        if not call.data:
            return (), {}
        try:
            return Echo(call.data, self.side).load()
        except Exception:
            return (), {}


class Echo(In):
    """Reads what the tests sent, as it was then; all of it is the judge's own."""

    def find_class(self, module, name):
        if module == "spar_wire":
            return getattr(self.side, "make_" + name)
        return __import__("pickle").Unpickler.find_class(self, module, name)
