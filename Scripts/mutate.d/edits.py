"""A mutant is the reference with one small edit; this is how edits are made, shown and told apart."""

import itertools
import re
from typing import NamedTuple


class Edit(NamedTuple):
    """Replaces source[start:end] by text."""

    start: int
    end: int
    text: str


class Mutant(NamedTuple):
    source: str
    line: int  # where the edit begins, from 1
    name: str  # the lines before and after the edit; the same wherever the lines lie in the file


def mutants(source, edits, same):
    """Every edit of the source that makes a program of its own, in order of place.

    `same(source)` is what two mutants have in common if they are the same program, and None for one that cannot run.
    """
    seen = {same(source)}
    names = {}
    found = []
    for edit in sorted(set(edits)):
        changed = source[:edit.start] + edit.text + source[edit.end:]
        key = same(changed)
        if key is None or key in seen:
            continue
        seen.add(key)
        name = difference(source, edit)
        names[name] = names.get(name, 0) + 1
        if names[name] > 1:  # equal lines in several places are counted
            name += f"  [{names[name]}]"
        found.append(Mutant(changed, source.count("\n", 0, edit.start) + 1, name))
    return found


def difference(source, edit):
    """The edited lines before and after, each drawn together into one line, without the comment at its end."""
    start = source.rfind("\n", 0, edit.start) + 1
    end = source.find("\n", edit.end)
    end = len(source) if end < 0 else end
    before, after = drawn_together(source[start:end]), drawn_together(source[start:edit.start] + edit.text + source[edit.end:end])
    return f"{shortened(before, after)}  →  {shortened(after, before)}" if after else f"{before}  →  (nothing)"


def drawn_together(lines):
    return " ".join(re.sub(r"(?m)(^|\s\s)(#|--) .*$", "", lines).split())


def shortened(line, other, most=110):
    """A line without what it shares with the other at its ends, where it is too long to be read."""
    if len(line) <= most:
        return line
    alike = len(list(itertools.takewhile(lambda pair: pair[0] == pair[1], zip(line, other))))
    start = max(0, min(alike - 30, len(line) - most))
    part = line[start:start + most]
    return ("… " if start else "") + part + (" …" if start + most < len(line) else "")
