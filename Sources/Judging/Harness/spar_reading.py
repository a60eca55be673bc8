"""Reads what the answer sent: plain data and names that are allowed, never code."""
import builtins
import collections
import datetime
import decimal
import fractions
import io
import pickle
import struct
import sys

import spar_wire as wire


ALLOWED = {("builtins", name): getattr(builtins, name) for name in (
    "complex", "range", "slice", "set", "frozenset", "bytearray", "int", "float", "str", "bool", "bytes", "list", "tuple", "dict", "object",
    "Ellipsis", "NotImplemented")}
ALLOWED.update({("builtins", name): value for name, value in vars(builtins).items()
                if isinstance(value, type) and issubclass(value, BaseException)})
for kind in (collections.OrderedDict, collections.deque, collections.defaultdict, collections.Counter, datetime.date, datetime.datetime,
             datetime.time, datetime.timedelta, datetime.timezone, decimal.Decimal, fractions.Fraction):
    ALLOWED[kind.__module__, kind.__name__] = kind
ALLOWED["_decimal", "Decimal"] = decimal.Decimal

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
