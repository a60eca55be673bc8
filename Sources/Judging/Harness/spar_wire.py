"""Messages and values between the judge, which runs the tests, and the answer, which runs in a process of its own.

Plain data goes by value. Everything else stays where it is and is named by a number; the other side gets a stand-in that passes on what is
done to it. Objects of the judge are named by `j`, those of the answer by `c`, so that a value that comes back unchanged has the same bytes.
"""
import collections
import copyreg
import datetime
import decimal
import fractions
import io
import os
import pickle
import struct
import sys
import types

CALL, REQUEST, RETURN, RAISE = range(4)
MOST = 64 << 20  # bytes of one message
CLOSED = 117     # exit status of an answer's process that cannot reach the judge


class Broken(Exception):
    """The other side sent something that is no message."""


def pack(kind, blobs):
    return b"".join([struct.pack("<BB%dI" % len(blobs), kind, len(blobs), *map(len, blobs)), *blobs])


class Frames:
    """Cuts what is read from a descriptor into messages."""

    def __init__(self, fd):
        self.fd = fd
        self.buffer = bytearray()

    def fill(self):
        """Reads once; False at the end."""
        data = os.read(self.fd, 1 << 20 if len(self.buffer) > 4096 else 1 << 16)
        self.buffer += data
        return bool(data)

    def next(self):
        """The next whole message, or None."""
        buffer = self.buffer
        if len(buffer) < 2:
            return None
        kind, count = buffer[0], buffer[1]
        if kind > RAISE or count > 4:
            raise Broken
        start = 2 + 4 * count
        if len(buffer) < start:
            return None
        sizes = struct.unpack_from("<%dI" % count, buffer, 2)
        end = start + sum(sizes)
        if end > MOST:
            raise Broken
        if len(buffer) < end:
            return None
        blobs = []
        for size in sizes:
            blobs.append(bytes(buffer[start:start + size]))
            start += size
        del buffer[:end]
        return kind, blobs


def write(fd, data):
    view = memoryview(data)
    while view:
        view = view[os.write(fd, view):]


# The names that stand in pickles; what they make is for the side that reads to say.

def j(number, key): ...
def c(number, key): ...
def jh(number, key, plain): ...
def ch(number, key, plain): ...
def jk(key): ...
def ck(key): ...
def array(dtype, shape, fortran, data): ...
def objects(shape, items): ...
def scalar(dtype, data): ...
def dtype(text): ...
def exception(kind, args): ...
def iterator(items, index): ...
def nothing(): ...
def none_type(): ...


MARKS = {j, c, jh, ch, jk, ck, array, objects, scalar, dtype, exception, iterator, nothing, none_type}

OPERATIONS = """call iter next len getitem setitem delitem contains reversed bool hash eq ne lt le gt ge enter exit add sub mul truediv floordiv
    mod pow matmul neg pos abs invert and or xor lshift rshift radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul rand ror rxor iadd isub imul
    itruediv ior iand float int index round repr str format await aiter anext missing""".split()
OPERATIONS = ["__%s__" % name for name in OPERATIONS]
COMPARISONS = {"__eq__", "__ne__", "__lt__", "__le__", "__gt__", "__ge__"}

PLAIN = {
    complex, range, slice, type(...), type(NotImplemented), collections.OrderedDict, collections.deque, collections.defaultdict,
    collections.Counter, datetime.date, datetime.datetime, datetime.time, datetime.timedelta, datetime.timezone, decimal.Decimal,
    fractions.Fraction,
}
CHANGEABLE = {list, dict, set, bytearray, collections.OrderedDict, collections.deque, collections.defaultdict, collections.Counter}
LIST_ITERATOR = type(iter([]))
NOTHING = (types.TracebackType, types.FrameType, types.CodeType)


def raw(value):
    """The plain value inside an instance of a subclass of a plain, unchangeable type; None where there is none."""
    if isinstance(value, int):
        return int.__pos__(value)
    if isinstance(value, float):
        return float.__pos__(value)
    if isinstance(value, str):
        return str.__str__(value)
    if isinstance(value, bytes):
        return bytes.__getitem__(value, slice(None))
    if isinstance(value, tuple):
        return tuple.__getitem__(value, slice(None))
    if isinstance(value, frozenset):
        return frozenset(list(frozenset.__iter__(value)))
    return None


def contents(value):
    """The plain list, dictionary or set inside an instance of a subclass."""
    if isinstance(value, list):
        return list(list.__iter__(value))
    if isinstance(value, dict):
        return {key: dict.__getitem__(value, key) for key in dict.__iter__(value)}
    if isinstance(value, set):
        return set(set.__iter__(value))
    return value


class Side:
    """What one process knows of the objects and classes of both."""

    mine = theirs = ""

    def __init__(self):
        self.objects = {}      # number -> object that was named to the other side
        self.numbers = {}      # id(object) -> number
        self.keys = {}         # class -> its key
        self.own = {}          # key -> class of this side
        self.foreign = {}      # key -> stand-in for a class of the other side
        self.news = []         # descriptions of own classes that the other side has not seen
        self.last = 0

    # What goes out.

    def number(self, value):
        number = self.numbers.get(id(value))
        if number is None:
            self.last += 1
            number = self.numbers[id(value)] = self.last
            self.objects[number] = value
        return number

    def key(self, kind):
        key = self.keys.get(kind)
        if key is None:
            key = name = "%s.%s" % (kind.__module__, kind.__qualname__)
            while key in self.own:
                key += "'"
            self.keys[kind] = key
            self.own[key] = kind
            self.news.append(self.describe(kind, key))
        return key

    def describe(self, kind, key):
        bases = [base for base in kind.__bases__ if base.__module__ != "builtins" and base.__module__ not in ("abc", "typing")]
        methods = set()
        for base in kind.__mro__[:-1]:
            for name, value in vars(base).items():
                if callable(value) or isinstance(value, (classmethod, staticmethod)):
                    if not name.startswith("_") and not isinstance(value, type):
                        methods.add(name)
        lower = {name for base in kind.__mro__ if base is not object for name in vars(base)}
        made = {
            "key": key, "name": kind.__name__, "module": kind.__module__, "doc": kind.__doc__ if isinstance(kind.__doc__, str) else None,
            "bases": [self.key(base) for base in bases if not issubclass(base, BaseException) or not is_known(base)],
            "operations": [name for name in OPERATIONS if name in lower and getattr(kind, name, None) is not None],
            "methods": sorted(methods), "unhashable": kind.__hash__ is None,
            "raw": next((base.__name__ for base in (int, float, str, bytes, tuple, frozenset) if issubclass(kind, base)), None),
            "contents": issubclass(kind, (list, dict, set)), "exception": None,
        }
        if issubclass(kind, BaseException):
            made["exception"] = next(base.__name__ for base in kind.__mro__ if base.__module__ == "builtins")
        return made

    def reduce(self, value):
        kind = type(value)
        if isinstance(kind, Foreign):
            number, key = value._spar_number, kind._spar_key
            if kind._spar_raw:
                return HYBRID[self.theirs], (number, key, raw(value))
            return PLAINLY[self.theirs], (number, key)
        if isinstance(value, type):
            return self.reduce_class(value, kind)
        if isinstance(value, BaseException):
            return exception, (kind, value.args)
        made = self.reduce_numpy(value, kind)
        if made is not None:
            return made
        if isinstance(value, NOTHING):
            return nothing, ()
        key = self.key(kind)
        plain = raw(value)
        if plain is not None:
            return HYBRID[self.mine], (self.number(value), key, plain)
        return PLAINLY[self.mine], (self.number(value), key)

    def reduce_class(self, value, kind):
        if isinstance(value, Foreign):
            return CLASS[self.theirs], (value._spar_key,)
        if value is type(None):
            return none_type, ()
        if is_known(value):
            return NotImplemented
        return CLASS[self.mine], (self.key(value),)

    def reduce_numpy(self, value, kind):
        numpy = sys.modules.get("numpy")
        if numpy is None:
            return None
        if kind is numpy.ndarray:
            if value.dtype.hasobject:
                return objects, (value.shape, value.ravel().tolist())
            fortran = value.flags.f_contiguous and not value.flags.c_contiguous
            return array, (type_text(value.dtype), value.shape, fortran, value.tobytes("F" if fortran else "C"))
        if isinstance(value, numpy.generic) and kind.__module__ == "numpy":
            return scalar, (type_text(value.dtype), value.tobytes())
        if isinstance(value, numpy.dtype):
            return dtype, (type_text(value),)
        return None

    def make_nothing(self):
        return None

    def make_none_type(self):
        return type(None)

    def learn(self, news):
        for made in news:
            self.foreign[made["key"]] = self.stand_in(made)


def is_changeable(value):
    kind = type(value)
    return kind in CHANGEABLE or kind.__name__ == "ndarray" and kind.__module__ == "numpy"


def type_text(dtype):
    return dtype.descr if dtype.names else dtype.str


def is_known(kind):
    """Whether a class has the same meaning on both sides."""
    top = kind.__module__.partition(".")[0]
    return top == "builtins" or top == "numpy" or top in STANDARD


STANDARD = set(getattr(sys, "stdlib_module_names", ())) - {"__main__"}
PLAINLY, HYBRID, CLASS = {"j": j, "c": c}, {"j": jh, "c": ch}, {"j": jk, "c": ck}


class Foreign(type):
    """The class of stand-ins for classes of the other side; what is done to such a class is done there."""

    def __call__(cls, *args, **kwargs):
        if cls._spar_exception:
            return type.__call__(cls, *args, **kwargs)
        return cls._spar_side.call(cls, "__call__", args, kwargs)

    def __getattr__(cls, name):
        if name.startswith("__") or name.startswith("_spar"):
            raise AttributeError(name)
        return cls._spar_side.call(cls, "." + name, (), {})

    def __iter__(cls):
        return cls._spar_side.call(cls, "__iter__", (), {})

    def __len__(cls):
        return cls._spar_side.call(cls, "__len__", (), {})

    def __getitem__(cls, name):
        return cls._spar_side.call(cls, "__getitem__", (name,), {})

    def __bool__(cls):
        return True


class Out(pickle.Pickler):
    def __init__(self, side):
        self.buffer = io.BytesIO()
        super().__init__(self.buffer, 5)
        self.side = side
        self.named = False  # whether an object was named rather than sent

    def reducer_override(self, value):
        kind = type(value)
        if kind in PLAIN or kind is types.FunctionType and value in MARKS:
            return NotImplemented
        self.named = True
        return self.side.reduce(value)

    def take(self, value):
        self.buffer.seek(0)
        self.buffer.truncate()
        self.dump(value)
        return self.buffer.getvalue()


copyreg.pickle(type(...), lambda value: "Ellipsis")
