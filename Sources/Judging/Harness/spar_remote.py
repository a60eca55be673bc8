"""The judge's side of the answer, whose functions and objects live in a process of its own."""
import builtins
import collections
import operator
import pickle
import struct
import sys
import threading
import types
import unittest
import warnings
import weakref

import spar_stand_in
import spar_wire as wire
from spar_merge import Merger
from spar_module import AbsentName, Missing, Solution
from spar_perform import perform
from spar_reading import In
from spar_spawn import Ended, Process
from spar_wire import CALL, RAISE, REQUEST, RETURN

# Ways to name a function or a rule that both sides understand.
BY_VALUE = (operator.itemgetter, operator.attrgetter, operator.methodcaller, type(__import__("re").compile("")))


class Failed(Exception):
    """An error of the answer whose type has no meaning on this side."""


class Call:
    """One call of the tests, kept as it was when it was made."""

    def __init__(self, target, name, data, result=None):
        self.target, self.name, self.data, self.result, self.is_done = target, name, data, result, False


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
