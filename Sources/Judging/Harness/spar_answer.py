"""The answer's process: loads the answer and does with it what the judge asks for."""
import builtins
import copy
import io
import linecache
import os
import pickle
import struct
import sys
import types
import warnings

import spar_wire as wire
from spar_ambient import Ambient
from spar_kept import Kept
from spar_wire import CALL, RAISE, REQUEST, RETURN

NAME = "solution.py"


def numpy():
    return sys.modules["numpy"]


class In(pickle.Unpickler):
    def __init__(self, data, side):
        super().__init__(io.BytesIO(data))
        self.side = side

    def find_class(self, module, name):
        if module == "spar_wire":
            return getattr(self.side, "make_" + name)
        return super().find_class(module, name)


class AnswerSide(wire.Side):
    mine, theirs = "c", "j"

    def __init__(self, fd):
        super().__init__()
        self.fd = fd
        self.frames = wire.Frames(fd)
        self.module = None
        self.proxies = {}
        self.warned = []
        self.kept = Kept()

    # Values that come in.

    def make_j(self, number, key):
        proxy = self.proxies.get(number)
        if proxy is None:
            kind = self.foreign[key]
            proxy = self.proxies[number] = object.__new__(kind)
            object.__setattr__(proxy, "_spar_number", number)
        return proxy

    def make_jh(self, number, key, plain):
        proxy = self.proxies.get(number)
        if proxy is None:
            kind = self.foreign[key]
            proxy = self.proxies[number] = type(plain).__new__(kind, plain)
            object.__setattr__(proxy, "_spar_number", number)
        return proxy

    def make_c(self, number, key):
        return self.find(number)

    def make_ch(self, number, key, plain):
        return self.find(number)

    def make_jk(self, key):
        return self.foreign[key]

    def make_ck(self, key):
        kind = self.own.get(key)
        if kind is None:
            # The judge knows the class from a process that ended; it is looked up by name.
            kind = self.module
            for part in key.partition(".")[2].split("."):
                kind = getattr(kind, part)
            self.key(kind)
        return kind

    def make_array(self, dtype, shape, fortran, data):
        return numpy().frombuffer(data, dtype=dtype).reshape(shape, order="F" if fortran else "C").copy("K")

    def make_objects(self, shape, items):
        made = numpy().empty(len(items), dtype=object)
        made[:] = items
        return made.reshape(shape)

    def make_scalar(self, dtype, data):
        return numpy().frombuffer(data, dtype=dtype)[0]

    def make_dtype(self, text):
        return numpy().dtype(text)

    def make_exception(self, kind, args):
        return new_exception(kind, args)

    def make_iterator(self, items, index):
        made = iter(items)
        if index is None:
            for _ in made:
                pass
        else:
            made.__setstate__(index)
        return made

    # Values that go out.

    def reduce_class(self, value, kind):
        made = super().reduce_class(value, kind)
        if made is NotImplemented and value.__module__ not in ("builtins", "numpy", "collections", "datetime", "decimal", "fractions"):
            return wire.PLAINLY["c"], (self.number(value), self.key(kind))
        return made

    def reduce(self, value):
        if type(value) is wire.LIST_ITERATOR:
            state = value.__reduce__()
            if id(value) in self.lent:
                return wire.iterator, (state[1][0] if len(state) > 2 else [], state[2] if len(state) > 2 else None)
        if isinstance(value, types.FunctionType) and self.module is not None:
            if vars(self.module).get(value.__name__) is value:
                return wire.PLAINLY["c"], (value.__name__, self.key(type(value)))
        return super().reduce(value)

    lent = frozenset()

    def find(self, number):
        if isinstance(number, str):
            return getattr(self.module, number) if number else self.module
        return self.objects[number]

    # Stand-ins for the judge's objects.

    def stand_in(self, made):
        bases = tuple(self.foreign[key] for key in made["bases"])
        if made["exception"]:
            base = getattr(builtins, made["exception"])
            spaces = {"_spar_exception": True, "_spar_key": made["key"], "_spar_raw": None, "_spar_side": self, "__module__": made["module"]}
            return wire.Foreign(made["name"], bases or (base,), spaces)
        space = {
            "_spar_exception": False, "_spar_key": made["key"], "_spar_raw": made["raw"], "_spar_side": self, "__module__": made["module"],
            "__doc__": made["doc"], "__getattr__": remote_get, "__setattr__": remote_set, "__copy__": itself, "__deepcopy__": itself,
        }
        if made["raw"] is None:
            for name in made["operations"]:
                space[name] = forward(name)
        elif "__call__" in made["operations"]:
            space["__call__"] = forward("__call__")
        if made["unhashable"]:
            space["__hash__"] = None
        for name in made["methods"]:
            space.setdefault(name, forward("@" + name))
        if made["raw"]:
            bases = bases + (getattr(builtins, made["raw"]),)
        return wire.Foreign(made["name"], bases or (object,), space)

    def call(self, target, operation, args, kwargs):
        """Asks the judge for something, and serves it until its reply is there."""
        out = wire.Out(self)
        data = out.take((args, kwargs))
        name = ("k", target._spar_key) if isinstance(target, type) else ("o", target._spar_number)
        control = out_plain((self.flush_news(), name, operation))
        wire.write(self.fd, wire.pack(REQUEST, [control, data]))
        kind, blobs = self.serve()
        news, detail = pickle.loads(blobs[0])
        self.learn(news)
        if kind == RETURN:
            return In(blobs[1], self).load()
        error_class, args = In(blobs[1], self).load()
        error = new_exception(error_class, args)
        error._spar_id = detail
        raise error

    def flush_news(self):
        news, self.news = self.news, []
        return news

    # What the judge asks for.

    def serve(self):
        """Does what is asked until a reply comes."""
        while True:
            message = self.frames.next()
            while message is None:
                if not self.frames.fill():
                    os._exit(0)
                message = self.frames.next()
            kind, blobs = message
            if kind != CALL:
                return message
            wire.write(self.fd, self.answer(blobs))

    def answer(self, blobs):
        news, dead, ambient, target, operation = pickle.loads(blobs[0])
        self.learn(news)
        for number in dead:
            gone = self.objects.pop(number, None)
            self.numbers.pop(id(gone), None)
        self.warned = []
        self.kept.prune()
        given = pairs = None
        lent, self.lent = self.lent, frozenset()
        try:
            if operation == "load":
                result = self.load(target)
            else:
                if blobs[1]:
                    given = In(blobs[1], self)
                    args, kwargs = given.load()
                    if wire.iterator.__name__.encode() in blobs[1]:
                        self.lent = frozenset(id(v) for v in given.memo.copy().values() if type(v) is wire.LIST_ITERATOR)
                else:
                    args, kwargs = (), {}
                with Ambient(ambient):
                    result = self.perform(target, operation, args, kwargs)
            failure = None
        except BaseException as error:
            failure = self.explain(error, target, operation)
            result = (type(error), getattr(error, "args", ()))
        for stream in (sys.stdout, sys.stderr):
            try:
                stream.flush()
            except Exception:
                pass
        try:
            out = wire.Out(self)
            after = b""
            if given is not None:
                after = out.take((args, kwargs))
                if after == blobs[1]:
                    after = b""
                else:
                    before = {id(value): index for index, value in given.memo.copy().items()}
                    pairs = [(index, before[key]) for key, (index, _) in out.memo.copy().items() if key in before]
            packed = self.pack_result(out, result, failure)
        except RecursionError:
            out, after, pairs = wire.Out(self), b"", None
            failure = failure or {"text": "the result is nested too deeply"}
            packed = out.take((RecursionError, (failure["text"],)))
        shares, updates, places = [], b"", []
        if failure is None and operation != "load":
            try:
                updates, places = self.kept.changes(self)
                shares = self.kept.share(out, result, packed)
            except Exception:
                updates, places = b"", []
        self.lent = lent
        flat = struct.pack("<%dI" % (2 * len(pairs)), *[n for pair in pairs for n in pair]) if pairs else b""
        control = out_plain((self.flush_news(), flat, self.warned, failure, shares, places))
        return wire.pack(RETURN if failure is None else RAISE, [control, after, packed, updates])

    def pack_result(self, out, result, failure):
        try:
            return out.take(result)
        except RecursionError:
            raise
        except Exception as error:
            if failure is None:
                raise
            failure["lost"] = str(error)
            return wire.Out(self).take((Exception, (failure["text"],)))

    def perform(self, target, operation, args, kwargs):
        sort, name = target
        thing = self.make_ck(name) if sort == "k" else self.find(name)
        if operation == "__call__":
            return thing(*args, **kwargs)
        if operation[0] == "@":
            return getattr(thing, operation[1:])(*args, **kwargs)
        if operation[0] == ".":
            if operation == ".__all__" and thing is self.module and not hasattr(thing, "__all__"):
                return [name for name in vars(thing) if not name.startswith("_")]
            return getattr(thing, operation[1:])
        if operation[0] == "=":
            return setattr(thing, operation[1:], args[0])
        if operation == "contents":
            return wire.contents(thing)
        if operation == "deepcopy":
            return copy.deepcopy(thing)
        if operation == "copy":
            return copy.copy(thing)
        if operation == "await":
            import asyncio

            async def wait():
                return await thing
            return asyncio.run(wait())
        if operation == "seed":
            import random
            random.seed(*args)
            return None
        if operation == "seed-numpy":
            numpy().random.seed(*args)
            return None
        if operation == "parameters":
            return parameters(thing)
        return getattr(type(thing), operation)(thing, *args, **kwargs)

    def load(self, source):
        linecache.cache[NAME] = (len(source), None, source.splitlines(True), NAME)
        module = types.ModuleType("solution")
        module.__file__ = NAME
        sys.modules["solution"] = self.module = module
        code = compile(source, NAME, "exec", dont_inherit=True)
        exec(code, module.__dict__)
        return None

    def explain(self, error, target, operation):
        """What the judge needs to know of an error, as plain data."""
        frames = []
        trace = error.__traceback__
        while trace is not None:
            if trace.tb_frame.f_code.co_filename == NAME:
                frames.append((trace.tb_lineno, trace.tb_frame.f_code.co_name))
            trace = trace.tb_next
        try:
            text = str(error)
        except BaseException:
            text = "?"
        made = {"text": text[:4000], "frames": frames if len(frames) <= 10 else frames[:3] + frames[-7:], "depth": len(frames),
                "kind": type(error).__name__[:200], "attributes": {}}
        number = getattr(error, "_spar_id", None)
        if isinstance(number, int):
            made["id"] = number
        if isinstance(error, SyntaxError) and operation == "load":
            made["syntax"] = (error.lineno, error.offset, error.text)
        for name, value in list(getattr(error, "__dict__", {}).items())[:20]:
            if type(value) in (int, float, str, bool, type(None)) and not name.startswith("_spar"):
                made["attributes"][name] = value
        if isinstance(error, TypeError) and not frames and operation in ("__call__",) or operation[0] == "@" and not frames:
            try:
                sort, name = target
                thing = self.make_ck(name) if sort == "k" else self.find(name)
                made["parameters"] = parameters(getattr(thing, operation[1:]) if operation[0] == "@" else thing)
            except BaseException:
                pass
        return made


def parameters(thing):
    import inspect
    return str(inspect.signature(thing).replace(return_annotation=inspect.Signature.empty))


def out_plain(value):
    return pickle.dumps(value, 5)


def new_exception(kind, args):
    if not (isinstance(kind, type) and issubclass(kind, BaseException)):
        kind = Exception
    try:
        return kind(*args)
    except Exception:
        error = Exception.__new__(kind)
        error.args = tuple(args)
        return error


def forward(operation):
    def method(self, *args, **kwargs):
        return type(self)._spar_side.call(self, operation, args, kwargs)
    method.__name__ = operation.lstrip("@")
    return method


def itself(self, memo=None):
    return self


def remote_get(self, name):
    if name.startswith("_spar") or name.startswith("__") and name not in ("__name__", "__qualname__", "__doc__"):
        raise AttributeError(name)
    return type(self)._spar_side.call(self, "." + name, (), {})


def remote_set(self, name, value):
    type(self)._spar_side.call(self, "=" + name, (value,), {})


def main(fd):
    side = AnswerSide(fd)

    def remember(message, category, filename, lineno, file=None, line=None):
        if len(side.warned) < 50:
            known = category.__module__ == "builtins"
            side.warned.append((str(message)[:500], category.__name__ if known else "UserWarning", lineno))

    warnings.showwarning = remember
    try:
        side.serve()
    except OSError:
        os._exit(wire.CLOSED)
    os._exit(0)
