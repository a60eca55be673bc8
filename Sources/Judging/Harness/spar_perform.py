"""What an answer may do to the objects of the tests."""
import types
import unittest

import spar_wire as wire

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
