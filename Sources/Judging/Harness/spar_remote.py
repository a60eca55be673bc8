"""The judge's side of the answer: the module `solution` that the tests import, whose functions and objects live in the answer's process."""
import builtins
import collections
import datetime
import decimal
import fractions
import io
import operator
import pickle
import random
import struct
import sys
import threading
import types
import unittest
import warnings
import weakref

import spar_stand_in
import spar_wire as wire
from spar_spawn import Ended, Process
from spar_wire import CALL, RAISE, REQUEST, RETURN


class Missing(BaseException):
    """The answer lacks something that the tests use, or cannot be called as they call it."""


class Failed(Exception):
    """An error of the answer whose type has no meaning on this side."""


ALLOWED = {("builtins", name): getattr(builtins, name) for name in (
    "complex", "range", "slice", "set", "frozenset", "bytearray", "int", "float", "str", "bool", "bytes", "list", "tuple", "dict", "object",
    "Ellipsis", "NotImplemented")}
ALLOWED.update({("builtins", name): value for name, value in vars(builtins).items()
                if isinstance(value, type) and issubclass(value, BaseException)})
for kind in (collections.OrderedDict, collections.deque, collections.defaultdict, collections.Counter, datetime.date, datetime.datetime,
             datetime.time, datetime.timedelta, datetime.timezone, decimal.Decimal, fractions.Fraction):
    ALLOWED[kind.__module__, kind.__name__] = kind
ALLOWED["_decimal", "Decimal"] = decimal.Decimal

# Ways to name a function or a rule that both sides understand.
BY_VALUE = (operator.itemgetter, operator.attrgetter, operator.methodcaller, type(__import__("re").compile("")))


PUT = struct.Struct("<ciccIc")


class In(pickle.Unpickler):
    """Reads what the answer sent: plain data and names, never code."""

    def __init__(self, data, side, memo=None):
        # What was sent before is put into the memo by a few instructions for each: assigning a dictionary to it has no effect.
        before = b"".join(PUT.pack(b"J", index, b"Q", b"r", index, b"0") for index in memo) if memo else b""
        super().__init__(io.BytesIO(before + data))
        self.before = memo
        self.data = data
        self.side = side
        self.is_checked = False

    def check(self):
        """Refuses what would write into an object's attributes unseen."""
        if not self.is_checked:
            self.is_checked = True
            if b"b" in self.data:
                import pickletools
                if any(code.name in ("BUILD", "EXT1", "EXT2", "EXT4") for code, _, _ in pickletools.genops(self.data)):
                    raise wire.Broken

    def find_class(self, module, name):
        if module == "spar_wire":
            if name in ("j", "jh", "jk"):
                self.check()
            if name in MAKERS:
                return getattr(self.side, "make_" + name)
        elif (module, name) in ALLOWED:
            return ALLOWED[module, name]
        elif module == "numpy" and "numpy" in sys.modules:
            kind = getattr(sys.modules["numpy"], name, None)
            if isinstance(kind, type) and (issubclass(kind, sys.modules["numpy"].generic) or name == "ndarray"):
                return kind
        raise wire.Broken

    def persistent_load(self, index):
        if self.before is None or index not in self.before:
            raise wire.Broken
        return self.before[index]


MAKERS = {"j", "c", "jh", "ch", "jk", "ck", "array", "objects", "scalar", "dtype", "exception", "iterator", "nothing", "none_type"}


class Call:
    """One call of the tests, kept as it was when it was made."""

    def __init__(self, target, name, data, result=None):
        self.target, self.name, self.data, self.result, self.is_done = target, name, data, result, False


class Solution(types.ModuleType):
    """The module `solution`."""

    def __getattr__(self, name):
        if name.startswith("__") and name != "__all__":
            raise AttributeError(name)
        return self.__dict__["_spar"].attribute(name)

    def __setattr__(self, name, value):
        if name.startswith("_"):
            return super().__setattr__(name, value)
        self.__dict__["_spar"].call(self, "=" + name, (value,), {})


class AbsentName:
    """Stands where the tests import a name that the answer does not define: its use fails, not the import."""

    def __init__(self, message):
        self.message = message

    def __call__(self, *args, **kwargs):
        raise Missing(self.message)

    def __getattr__(self, name):
        if name.startswith("__"):
            raise AttributeError(name)
        raise Missing(self.message)


class JudgeSide(wire.Side):
    mine, theirs = "j", "c"

    def __init__(self, spawner, printed, source, names):
        super().__init__()
        self.spawner, self.printed, self.source, self.names = spawner, printed, source, names
        self.process = None
        self.ended = None       # how the process ended, where it did
        self.parameters = {}    # by the name of a function
        self.generation = 0
        self.proxies = weakref.WeakValueDictionary()
        self.dead = []
        self.shared = {}        # number -> a part of a result that the answer may still change
        self.errors = {}
        self.calls = collections.deque(maxlen=4)
        self.lock = threading.RLock()
        self.last_result = None
        self.absent = {}
        self.baseline = warnings.filters[:], sys.getrecursionlimit()
        self.module = Solution("solution")
        vars(self.module)["_spar"] = self
        vars(self.module)["__file__"] = "solution.py"

    # The process.

    def start(self):
        """Starts a process and loads the answer; raises what loading raises."""
        self.stop()
        self.ended = None
        self.generation += 1
        self.proxies.clear()
        self.shared.clear()
        self.dead = []
        # A new process knows no class of this side.
        self.keys.clear()
        self.own.clear()
        self.numbers.clear()
        self.news = []
        self.process = Process(self.spawner, self.printed)
        self.exchange(self.source, "load", None, b"")

    def stop(self):
        if self.process is not None:
            process, self.process = self.process, None
            process.kill()

    @property
    def is_running(self):
        return self.process is not None

    # Calls.

    def call(self, target, operation, args, kwargs):
        with self.lock:
            if self.process is None:
                raise Ended("error", "The answer's process has ended.")
            name = self.name_of(target)
            out = data = None
            if args or kwargs or operation[0] in "_@=":
                out = wire.Out(self)
                data = out.take((args, kwargs))
            record = None
            if operation == "__call__" or operation[0] == "@":
                shown = getattr(target, "_spar_shown", None) or getattr(target, "__name__", "") if operation == "__call__" else operation[1:]
                record = Call(name, shown, data)
                self.calls.append(record)
            result = self.exchange(name, operation, out, data or b"")
            if record is not None:
                record.result, record.is_done = result, True
                self.last_result = result
            return result

    def name_of(self, target):
        if isinstance(target, wire.Foreign):
            return "k", target._spar_key
        if target is self.module:
            return "o", ""
        path = vars(target).get("_spar_path")
        if path:
            return "o", path
        if vars(target)["_spar_generation"] != self.generation:
            raise Ended("error", "An object that an earlier test got from the answer went with the answer's process.")
        return "o", vars(target)["_spar_number"]

    def exchange(self, target, operation, out, data):
        process = self.process
        dead, self.dead = self.dead, []
        news, self.news = self.news, []
        try:
            process.send(CALL, [pickle.dumps((news, dead, self.ambient(), target, operation), 5), data])
            while True:
                kind, blobs = process.receive()
                if kind == REQUEST:
                    self.serve(process, blobs)
                    continue
                if kind == CALL:
                    raise wire.Broken
                return self.take(kind, blobs, out)
        except Ended as error:
            self.ended = error
            self.stop()
            raise
        except (wire.Broken, pickle.UnpicklingError, EOFError, struct.error, IndexError, KeyError) as error:
            if getattr(error, "_spar_answer", False):
                raise
            self.ended = Ended("error", "The answer wrote into its connection to the tests, or returned what cannot be read.")
            self.stop()
            raise self.ended from error

    def take(self, kind, blobs, out):
        control, after, packed, updates = blobs
        news, flat, warned, failure, shares, places = In(control, self).load()
        self.learn(news)
        memo = None
        if after:
            memo = self.merge(out, after, flat)
        if out is not None and (b"h" in packed or b"j" in packed):
            if memo is None:
                memo = {index: self.made_by(value) for index, value in out.memo.copy().values()}
            reader = In(packed, self, memo)
            if out.named:
                reader.check()
        else:
            reader = In(packed, self)
        try:
            value = reader.load()
        except MemoryError:
            raise Ended("memory", "What the answer returned does not fit into memory.") from None
        if shares:
            got = reader.memo.copy()
            for index, number in shares:
                if wire.is_changeable(got.get(index)):
                    self.shared[number] = got[index]
        if updates:
            self.follow(updates, places)
        for text, category, line in warned:
            kind_of = getattr(builtins, str(category), UserWarning)
            warnings.warn_explicit(str(text), kind_of if issubclass(kind_of, Warning) else UserWarning, "solution.py", int(line))
        if kind == RETURN:
            return value
        raise self.error_of(value, failure)

    def made_by(self, value):
        """What a mark means on this side."""
        if type(value) is types.FunctionType and value in wire.MARKS:
            return getattr(self, "make_" + value.__name__)
        return value

    def merge(self, out, after, flat):
        """Brings this side's arguments to the state that the answer left them in."""
        reader = In(after, self)
        reader.load()
        new = reader.memo.copy()
        old = {index: value for index, value in out.memo.copy().values()}
        numbers = struct.unpack("<%dI" % (len(flat) // 4), flat)
        known = {}
        pairs = []
        for index, before in zip(numbers[::2], numbers[1::2]):
            fresh, original = new[index], old[before]
            if type(fresh) is type(original) and fresh is not original:
                known[id(fresh)] = original
                pairs.append((fresh, original))
        merger = Merger(known)
        for fresh, original in pairs:
            merger.update(original, fresh)
        return {index: merger.restored(value) for index, value in new.items()}

    def follow(self, updates, places):
        """Brings what the answer returned earlier, and still holds, to its present state."""
        reader = In(updates, self)
        changed = reader.load()
        memo = reader.memo.copy()
        known = {id(memo[index]): self.shared[number] for index, number in places
                 if number in self.shared and type(memo[index]) is type(self.shared[number])}
        merger = Merger(known)
        for number, fresh in changed:
            original = self.shared.get(number)
            if type(original) is type(fresh):
                merger.update(original, fresh)

    def serve(self, process, blobs):
        """Does what the answer asks of an object of this side."""
        news, target, operation = In(blobs[0], self).load()
        self.learn(news)
        try:
            args, kwargs = In(blobs[1], self).load()
            sort, name = target
            thing = self.own[name] if sort == "k" else self.objects[name]
            result = perform(thing, operation, args, kwargs)
            kind, detail = RETURN, None
        except wire.Broken:
            raise
        except Exception as error:
            detail = len(self.errors) + 1
            self.errors[detail] = error
            kind, result = RAISE, (type(error), error.args)
        out = wire.Out(self)
        try:
            packed = out.take(result)
        except Exception as error:
            kind, packed = RAISE, wire.Out(self).take((type(error), error.args))
        news, self.news = self.news, []
        process.send(kind, [pickle.dumps((news, detail), 5), packed])

    def ambient(self):
        filters = warnings.filters[:] if warnings.filters != self.baseline[0] else None
        depth = sys.getrecursionlimit() if sys.getrecursionlimit() != self.baseline[1] else None
        errors = None
        if "numpy" in sys.modules:
            errors = sys.modules["numpy"].geterr()
            if errors == {"divide": "warn", "over": "warn", "under": "ignore", "invalid": "warn"}:
                errors = None
        return (filters, errors, depth) if filters is not None or errors or depth else None

    def error_of(self, value, failure):
        """The error that the answer raised, as one of this side."""
        if "id" in failure and failure["id"] in self.errors:
            return self.errors[failure["id"]]
        kind, args = value
        text = str(failure["text"])
        if not (isinstance(kind, type) and issubclass(kind, BaseException)) or issubclass(kind, (unittest.SkipTest, KeyboardInterrupt)):
            kind, args = Failed, ("%s: %s" % (failure.get("kind", "error"), text),)
        if issubclass(kind, (Ended, Missing)) or kind.__module__.startswith(("unittest", "spar_")) and kind is not Failed:
            kind, args = Failed, (text,)
        error = new_exception(kind, args)
        error._spar_answer = failure
        for name, attribute in dict(failure.get("attributes", {})).items():
            try:
                setattr(error, str(name), attribute)
            except (AttributeError, TypeError):
                pass
        return error

    # Names of the module.

    def attribute(self, name):
        if name in self.absent:
            return self.absent[name]
        try:
            value = self.call(self.module, "." + name, (), {})
        except AttributeError:
            self.absent[name] = AbsentName("solution.py has no %s." % self.names.get(name, "name «%s»" % name))
            return self.absent[name]
        if isinstance(type(value), wire.Foreign) and not type(value)._spar_raw:
            vars(value)["_spar_path"] = name
            vars(value)["_spar_shown"] = name
        return value

    # Values that come in.

    def make_c(self, number, key):
        return self.proxy(number, self.foreign[key], lambda kind: object.__new__(kind))

    def make_ch(self, number, key, plain):
        kind = self.foreign[key]
        if wire.raw(plain) is None or type(plain).__name__ != kind._spar_raw:
            raise wire.Broken
        return self.proxy(number, kind, lambda kind: type(plain).__new__(kind, plain))

    def proxy(self, number, kind, make):
        made = self.proxies.get(number)
        if made is None or type(made) is not kind:
            made = make(kind)
            vars(made).update(_spar_number=number, _spar_generation=self.generation)
            if isinstance(number, str):
                vars(made).update(_spar_path=number, _spar_shown=number)
            if not kind._spar_raw:
                self.proxies[number] = made
            if number in self.dead:
                self.dead.remove(number)
        return made

    def gone(self, number, generation):
        """Called when a stand-in is no longer used; the answer's process is told with the next call."""
        if generation == self.generation and isinstance(number, int) and number not in self.proxies:
            self.dead.append(number)

    def make_j(self, number, key):
        return self.objects[number]

    def make_jh(self, number, key, plain):
        return self.objects[number]

    def make_jk(self, key):
        return self.own[key]

    def make_ck(self, key):
        return self.foreign[key]

    def make_array(self, dtype, shape, fortran, data):
        numpy = sys.modules["numpy"]
        return numpy.frombuffer(data, dtype=self.make_dtype(dtype)).reshape(shape, order="F" if fortran else "C").copy("K")

    def make_objects(self, shape, items):
        numpy = sys.modules["numpy"]
        made = numpy.empty(len(items), dtype=object)
        made[:] = items
        return made.reshape(shape)

    def make_scalar(self, dtype, data):
        return sys.modules["numpy"].frombuffer(data, dtype=self.make_dtype(dtype))[0]

    def make_dtype(self, text):
        made = sys.modules["numpy"].dtype(text)
        if made.hasobject:
            raise wire.Broken
        return made

    def make_exception(self, kind, args):
        if not (isinstance(kind, type) and issubclass(kind, BaseException)):
            raise wire.Broken
        return new_exception(kind, args)

    def make_iterator(self, items, index):
        made = iter(items if type(items) is list else [])
        if index is None:
            for _ in made:
                pass
        else:
            made.__setstate__(index)
        return made

    # Values that go out.

    def reduce(self, value):
        if type(value) is wire.LIST_ITERATOR:
            state = value.__reduce__()
            return wire.iterator, (state[1][0] if len(state) > 2 else [], state[2] if len(state) > 2 else None)
        if isinstance(value, BY_VALUE):
            return NotImplemented
        if isinstance(value, (types.BuiltinFunctionType, types.FunctionType)) and is_public(value):
            return NotImplemented
        if type(value).__name__ == "ufunc" and type(value).__module__ == "numpy":
            return NotImplemented
        if isinstance(value, AbsentName):
            raise Missing(value.message)
        return super().reduce(value)

    # Stand-ins for the answer's classes.

    def stand_in(self, made):
        return self.foreign.get(made["key"]) or spar_stand_in.stand_in(self, made)


def is_public(function):
    """Whether a function of the standard library or numpy can be named to the other side."""
    module = sys.modules.get(function.__module__ or "")
    top = (function.__module__ or "").partition(".")[0]
    return (top == "builtins" or top == "numpy" or top in wire.STANDARD) and getattr(module, function.__name__, None) is function


def new_exception(kind, args):
    try:
        return kind(*args)
    except Exception:
        error = BaseException.__new__(kind)
        error.args = tuple(args) if isinstance(args, (tuple, list)) else ()
        return error


UNTOUCHED = (types.ModuleType, types.FrameType, types.TracebackType, types.CodeType, unittest.TestCase, unittest.TestSuite, unittest.TestResult)
ONLY_CALLED = (types.FunctionType, types.BuiltinFunctionType, types.MethodType)
ONLY_DRIVEN = (types.GeneratorType, types.CoroutineType, types.AsyncGeneratorType)


def perform(thing, operation, args, kwargs):
    """Does to an object of the tests what an answer may do to it: call it, use it as a container, read and write its public attributes."""
    if isinstance(thing, UNTOUCHED):
        raise AttributeError("the tests keep this object to themselves")
    if operation == "__call__":
        return thing(*args, **kwargs)
    sort, name = operation[0], operation[1:]
    if sort in "@.=":
        is_allowed = not name.startswith("_")
        if isinstance(thing, ONLY_CALLED):
            is_allowed = sort == "." and name in ("__name__", "__qualname__", "__doc__")
        elif isinstance(thing, ONLY_DRIVEN):
            is_allowed = sort == "@" and name in ("send", "close", "throw")
        elif isinstance(thing, type) and sort == "=":
            is_allowed = False
        if not is_allowed:
            raise AttributeError("the tests keep %s to themselves" % name)
        if sort == "@":
            return getattr(thing, name)(*args, **kwargs)
        if sort == ".":
            return getattr(thing, name)
        return setattr(thing, name, args[0])
    if operation not in wire.OPERATIONS:
        raise AttributeError(operation)
    return getattr(type(thing), operation)(thing, *args, **kwargs)


class Merger:
    """Writes the state of copies back into the originals."""

    def __init__(self, known):
        self.known = known
        self.done = {}

    def restored(self, value):
        """The value with originals in place of their copies."""
        kind = type(value)
        if id(value) in self.known:
            return self.known[id(value)]
        if kind is tuple:
            if id(value) in self.done:
                return self.done[id(value)]
            parts = tuple(self.restored(part) for part in value)
            made = value if all(a is b for a, b in zip(parts, value)) else parts
            self.done[id(value)] = made
            return made
        if kind in (list, dict, collections.OrderedDict, collections.defaultdict, collections.deque) and id(value) not in self.done:
            self.done[id(value)] = value
            self.update(value, value)
        return value

    def update(self, original, fresh):
        kind = type(original)
        if kind is list:
            parts = [self.restored(part) for part in fresh]
            if len(parts) != len(original):
                parts[:len(original)] = [b if same(a, b) is False else a for a, b in zip(original, parts)]
                original[:] = parts
            else:
                for index, part in enumerate(parts):
                    if not same(original[index], part):
                        original[index] = part
        elif kind in (dict, collections.OrderedDict, collections.defaultdict, collections.Counter):
            parts = [(self.restored(key), self.restored(part)) for key, part in fresh.items()]
            if [key for key, _ in parts] != list(original):
                kept = dict(original)
                original.clear()
                for key, part in parts:
                    original[key] = kept[key] if key in kept and same(kept[key], part) else part
            else:
                for key, part in parts:
                    if not same(original[key], part):
                        original[key] = part
        elif kind is set:
            if original != fresh:
                original.clear()
                original.update(self.restored(part) for part in fresh)
        elif kind is bytearray:
            if original != fresh:
                original[:] = fresh
        elif kind is collections.deque:
            parts = [self.restored(part) for part in fresh]
            if len(parts) != len(original) or not all(same(a, b) for a, b in zip(original, parts)):
                original.clear()
                original.extend(parts)
        elif kind is wire.LIST_ITERATOR:
            state = fresh.__reduce__()
            if len(state) > 2:
                original.__setstate__(state[2])
            else:
                collections.deque(original, maxlen=0)
        elif kind.__name__ == "ndarray" and kind.__module__ == "numpy":
            if original.shape == fresh.shape and original.dtype == fresh.dtype and original.tobytes() != fresh.tobytes():
                original[...] = fresh


def same(old, new):
    """Whether a part is unchanged: the same object, or an equal plain value."""
    if old is new:
        return True
    if type(old) is not type(new):
        return False
    if type(old) in (int, str, bytes, bool, type(None)):
        return old == new
    if type(old) in (float, complex):
        return repr(old) == repr(new)
    if type(old) in (tuple, frozenset) and type(old) is tuple:
        return len(old) == len(new) and all(same(a, b) for a, b in zip(old, new))
    return False
