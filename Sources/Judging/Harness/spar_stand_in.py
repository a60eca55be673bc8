"""Classes of the judge's side that stand for classes of the answer."""
import builtins

import spar_wire as wire

ARITHMETIC = {name for name in wire.OPERATIONS if name.strip("_") in (
    "add sub mul truediv floordiv mod pow matmul and or xor lshift rshift radd rsub rmul rtruediv rfloordiv rmod rpow rmatmul rand ror rxor"
).split()}


def is_stand_in(value):
    return isinstance(type(value), wire.Foreign)


def stand_in(side, made):
    """Makes the class. What its objects answer when they are compared or computed with plain values is not taken on trust: such an object
    could claim to equal any expected value."""
    bases = tuple(side.foreign[key] for key in made["bases"])
    space = {"_spar_key": str(made["key"]), "_spar_raw": None, "_spar_side": side, "_spar_exception": False,
             "__module__": str(made["module"]), "__doc__": made["doc"]}
    if made["exception"]:
        base = getattr(builtins, made["exception"])
        if not (isinstance(base, type) and issubclass(base, BaseException)):
            raise wire.Broken
        space["_spar_exception"] = True
        return wire.Foreign(str(made["name"]), bases or (base,), space)
    space.update({"__getattr__": get, "__setattr__": put, "__copy__": copied("copy"), "__deepcopy__": copied("deepcopy"),
                  "__repr__": shown, "__await__": waited, "__del__": gone})
    operations = set(made["operations"]) & set(wire.OPERATIONS)
    if made["raw"]:
        if made["raw"] not in ("int", "float", "str", "bytes", "tuple", "frozenset"):
            raise wire.Broken
        space["_spar_raw"] = made["raw"]
        del space["__del__"]
        del space["__repr__"], space["__copy__"], space["__deepcopy__"]
        if "__call__" in operations:
            space["__call__"] = forward("__call__")
        bases = bases + (getattr(builtins, made["raw"]),)
    else:
        for name in operations - {"__eq__", "__ne__", "__hash__", "__repr__", "__await__"}:
            space[name] = forward_between(name) if name in ARITHMETIC or name in wire.COMPARISONS else forward(name)
        space["__eq__"] = equal_contents if made["contents"] else equal if "__eq__" in operations else identical
        space["__hash__"] = None if made["unhashable"] else forward("__hash__") if "__eq__" in operations else numbered
    for name in made["methods"]:
        if isinstance(name, str) and not name.startswith("_"):
            space.setdefault(name, forward("@" + name))
    return wire.Foreign(str(made["name"]), bases or (object,), space)


def call(self, operation, args=(), kwargs={}):
    return type(self)._spar_side.call(self, operation, args, kwargs)


def forward(operation):
    def method(self, *args, **kwargs):
        return call(self, operation, args, kwargs)
    method.__name__ = operation.lstrip("@")
    return method


def forward_between(operation):
    """Between two objects of the answer; with a plain value only where the result is an object of the answer again."""
    def method(self, other):
        if not is_stand_in(other) and operation in wire.COMPARISONS:
            return NotImplemented
        result = call(self, operation, (other,))
        if is_stand_in(other) or is_stand_in(result) or result is NotImplemented:
            return result
        raise TypeError("the answer's %s gives a plain %s when it is used with a %s; the tests compare plain values only with plain values"
                        % (type(self).__name__, type(result).__name__, type(other).__name__))
    method.__name__ = operation
    return method


def identical(self, other):
    return True if self is other else NotImplemented


def equal(self, other):
    if self is other and not is_stand_in(other):
        return True
    return call(self, "__eq__", (other,)) if is_stand_in(other) else NotImplemented


def equal_contents(self, other):
    mine = call(self, "contents")
    return mine == (call(other, "contents") if is_stand_in(other) else other)


def numbered(self):
    return hash((vars(self).get("_spar_generation"), vars(self).get("_spar_number")))


def get(self, name):
    if name.startswith("_spar") or name.startswith("__") and name not in ("__name__", "__qualname__", "__wrapped__"):
        raise AttributeError(name)
    return call(self, "." + name)


def put(self, name, value):
    call(self, "=" + name, (value,))


def gone(self):
    state = vars(self)
    type(self)._spar_side.gone(state.get("_spar_number"), state.get("_spar_generation"))


def copied(operation):
    def method(self, memo=None):
        return call(self, operation)
    return method


def shown(self):
    if vars(self).get("_spar_shown"):
        return "<%s>" % vars(self)["_spar_shown"]
    text = call(self, "__repr__")
    return text if isinstance(text, str) and " at 0x" not in text else "<%s>" % type(self).__name__


def waited(self):
    return call(self, "await")
    yield
