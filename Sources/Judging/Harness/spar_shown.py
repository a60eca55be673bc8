"""Values as short texts for a report."""
import reprlib

import spar_wire as wire
from spar_spawn import Ended

MOST = 1200


class Shortener(reprlib.Repr):
    def __init__(self):
        super().__init__()
        self.maxlevel = 8
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdeque = self.maxarray = 24
        self.maxdict = 24
        self.maxstring = self.maxother = 300
        self.maxlong = 60

    def repr1(self, value, level):
        numpy = wire.sys.modules.get("numpy")
        if numpy is not None and isinstance(value, numpy.ndarray):
            with numpy.printoptions(threshold=60, edgeitems=4, precision=8, linewidth=110):
                return repr(value)
        if numpy is not None and isinstance(value, numpy.generic):
            return repr(value.item()) if isinstance(value, (numpy.number, numpy.bool_)) else repr(value)
        kind = type(value)
        if kind not in (list, tuple, dict, set, frozenset, str, int) and " at 0x" in (text := repr(value)) and len(text) < 400:
            return "<%s>" % getattr(value, "__name__", kind.__name__)
        return super().repr1(value, level)

    def repr_dict(self, value, level):
        # Unlike the library's, in the dictionary's own order.
        if not value:
            return "{}"
        if level <= 0:
            return "{...}"
        pieces = ["%s: %s" % (self.repr1(key, level - 1), self.repr1(part, level - 1)) for key, part in list(value.items())[:self.maxdict]]
        if len(value) > self.maxdict:
            pieces.append("...")
        return "{%s}" % ", ".join(pieces)


SHORTENER = Shortener()


def shown(value, most=MOST):
    """The value's text, shortened where it is long."""
    try:
        text = SHORTENER.repr(value)
    except (Exception, Ended) as error:
        text = "<%s, whose repr raises %s>" % (type(value).__name__, type(error).__name__)
    return cut(text, most)


def cut(text, most):
    return text if len(text) <= most else text[:most] + " …"


def is_sequence(value):
    return isinstance(value, (list, tuple)) and not isinstance(type(value), wire.Foreign)


def difference(expected, got):
    """Where two values differ first, in words; empty where the values themselves show it."""
    if is_sequence(expected) and is_sequence(got) and min(len(expected), len(got)) > 3:
        for index, (a, b) in enumerate(zip(expected, got)):
            if not (a is b or a == b):
                return "They differ first at index %d: expected %s, got %s." % (index, shown(a, 200), shown(b, 200))
        if len(expected) != len(got):
            return "Expected %d items, got %d." % (len(expected), len(got))
    if isinstance(expected, dict) and isinstance(got, dict) and len(expected) > 3:
        missing = [key for key in expected if key not in got]
        extra = [key for key in got if key not in expected]
        other = [key for key in expected if key in got and not expected[key] == got[key]]
        parts = [(missing, "missing"), (extra, "not expected"), (other, "with another value")]
        return "; ".join("%s: %s" % (word, ", ".join(shown(key, 80) for key in keys[:5]) + (" …" if len(keys) > 5 else ""))
                         for keys, word in parts if keys).capitalize()
    return ""
