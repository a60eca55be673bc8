"""What the assertions of unittest and numpy.testing were given, kept for the report of a test that fails."""
import functools
import sys
import unittest

from spar_shown import difference, shown

# How the second operand reads as what was expected of the first.
PHRASES = {
    "assertEqual": "%s", "assertListEqual": "%s", "assertTupleEqual": "%s", "assertDictEqual": "%s", "assertSetEqual": "%s",
    "assertSequenceEqual": "%s", "assertMultiLineEqual": "%s", "assertAlmostEqual": "%s", "assertCountEqual": "%s, in any order", "assertIs": "%s itself",
    "assertNotEqual": "anything but %s", "assertNotAlmostEqual": "anything but %s", "assertIsNot": "another object than %s",
    "assertLess": "less than %s", "assertLessEqual": "at most %s", "assertGreater": "more than %s", "assertGreaterEqual": "at least %s",
    "assertIsInstance": "an instance of %s", "assertNotIsInstance": "no instance of %s", "assertIn": "one of %s", "assertNotIn": "none of %s",
}
ALONE = {"assertTrue": "a true value", "assertFalse": "a false value", "assertIsNone": "None", "assertIsNotNone": "a value other than None"}
ARRAYS = ("assert_allclose", "assert_array_equal", "assert_array_almost_equal", "assert_equal", "assert_almost_equal", "assert_array_less")
SIDED = {"assertEqual", "assertListEqual", "assertTupleEqual", "assertDictEqual", "assertSetEqual", "assertSequenceEqual", "assertAlmostEqual",
         "assertCountEqual", "assertMultiLineEqual"}


class Operands:
    """The two sides of an assertion that failed, as texts."""

    def __init__(self, expected, got, message, detail=""):
        self.expected, self.got, self.message, self.detail = expected, got, message, detail


def is_from_answer(value, result):
    """Whether a value is the answer's last result, or a part of it."""
    if result is None:
        return value is None
    if value is result:
        return True
    if type(value) is type(result) and not isinstance(value, (bool, type(None))):
        try:
            return bool(value == result)
        except Exception:
            return False
    return False


def sides(name, first, second, last):
    """Which is which: what the answer gave is usually named first, but not by everybody."""
    if name in SIDED and is_from_answer(second, last) and not is_from_answer(first, last):
        return second, first
    return first, second


def watch(last_result):
    """Wraps the assertions; `last_result` gives what the answer returned last."""
    for name, phrase in PHRASES.items():
        wrap_pair(name, phrase, last_result)
    for name, phrase in ALONE.items():
        wrap_alone(name, phrase)


def wrap_pair(name, phrase, last_result):
    original = getattr(unittest.TestCase, name)

    @functools.wraps(original)
    def check(self, first, second, *args, **kwargs):
        if name == "assertEqual" and type(first) is type(second) and type(first) in (list, tuple, dict, set, str):
            # The library would lay out both sides and compare the texts, which takes minutes for long ones.
            if first == second:
                return
            error = self.failureException(str(message_of(args, kwargs) or "the values differ"))
        else:
            try:
                return original(self, first, second, *args, **kwargs)
            except self.failureException as raised:
                error = raised
        if getattr(error, "_spar_operands", None) is None:
            got, expected = sides(name, first, second, last_result())
            error._spar_operands = Operands(phrase % shown(expected), shown(got), message_of(args, kwargs), difference(expected, got))
        raise error

    setattr(unittest.TestCase, name, check)


def message_of(args, kwargs):
    if "msg" in kwargs:
        return kwargs["msg"]
    # assertAlmostEqual takes the number of places before the message.
    return next((arg for arg in args if isinstance(arg, str)), None)


def wrap_alone(name, phrase):
    original = getattr(unittest.TestCase, name)

    @functools.wraps(original)
    def check(self, value, msg=None):
        try:
            return original(self, value, msg)
        except self.failureException as error:
            if getattr(error, "_spar_operands", None) is None:
                error._spar_operands = Operands(phrase, shown(value), msg)
            raise

    setattr(unittest.TestCase, name, check)


def watch_arrays():
    """The same for numpy's assertions, where a test uses them."""
    numpy = sys.modules.get("numpy")
    if numpy is None:
        return
    import numpy.testing
    for name in ARRAYS:
        original = getattr(numpy.testing, name)
        if hasattr(original, "_spar"):
            continue
        setattr(numpy.testing, name, wrap_array(name, original))


def wrap_array(name, original):
    @functools.wraps(original)
    def check(actual, desired, *args, **kwargs):
        try:
            return original(actual, desired, *args, **kwargs)
        except AssertionError as error:
            phrase = "less than %s" if name == "assert_array_less" else "%s"
            lines = [line.strip() for line in str(error).split("\n")]
            detail = "\n".join(line for line in lines if line.startswith(("Mismatched", "Max ", "(shapes", "x and y", " [")))
            error._spar_operands = Operands(phrase % shown(desired), shown(actual), kwargs.get("err_msg") or None, detail)
            raise

    check._spar = True
    return check
