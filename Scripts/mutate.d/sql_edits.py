"""Edits of an SQL query, found in its tokens: each is a slip that a candidate could make."""

import re

from edits import Edit

TOKEN = re.compile(r"""
    (?P<space>\s+|--[^\n]*|/\*.*?\*/)
  | (?P<text>'(?:[^']|'')*')
  | (?P<number>\d+\.\d*|\.\d+|\d+)
  | (?P<word>[A-Za-z_]\w*|"[^"]*")
  | (?P<sign><>|!=|<=|>=|==|\|\||[-+*/%<>=(),.;:?])
""", re.VERBOSE | re.DOTALL)

COMPARISONS = {
    "=": ["<>", "<=", ">="], "==": ["<>"], "<>": ["="], "!=": ["="], "<": ["<=", ">="], "<=": ["<", ">"], ">": [">=", "<="], ">=": [">", "<"],
}
ARITHMETIC = {"+": ["-"], "-": ["+"], "*": ["/"], "/": ["*"], "%": ["/"]}
# Functions that are taken for each other.
FUNCTIONS = {
    "MIN": ["MAX"], "MAX": ["MIN"], "SUM": ["COUNT", "MAX"], "AVG": ["SUM", "MAX"], "COUNT": ["SUM"], "TOTAL": ["COUNT"],
    "ROW_NUMBER": ["RANK"], "RANK": ["DENSE_RANK", "ROW_NUMBER"], "DENSE_RANK": ["RANK", "ROW_NUMBER"], "LAG": ["LEAD"], "LEAD": ["LAG"],
    "FIRST_VALUE": ["LAST_VALUE"], "LAST_VALUE": ["FIRST_VALUE"], "DATE": ["DATETIME"], "DATETIME": ["DATE"],
}
# Functions that may be left out, so that the first argument stands alone.
WRAPPERS = {"COALESCE", "IFNULL", "NULLIF", "ROUND", "DATE", "DATETIME", "JULIANDAY", "ABS", "CAST", "LOWER", "UPPER", "TRIM", "MIN", "MAX"}
# Words that end a condition or a list of columns on their own level.
CLAUSES = {
    "SELECT", "FROM", "WHERE", "GROUP", "HAVING", "WINDOW", "ORDER", "LIMIT", "OFFSET", "UNION", "EXCEPT", "INTERSECT", "JOIN", "LEFT", "INNER",
    "CROSS", "FULL", "RIGHT", "NATURAL", "ON", "USING", "PARTITION", "ROWS", "RANGE", "GROUPS", "WHEN", "THEN", "ELSE", "END", "AS", "FILTER",
}


class Token:
    def __init__(self, match, depth):
        self.kind, self.text = match.lastgroup, match.group()
        self.start, self.end, self.depth = match.start(), match.end(), depth
        self.word = self.text.upper() if self.kind == "word" else self.text


class SQLEdits:
    """Collects the edits of a query, token by token. `columns` holds the names of the columns of each table."""

    def __init__(self, source, columns):
        self.source = source
        self.columns = columns
        self.tokens = tokens(source)
        self.found = []
        self.between_ands = self.ands_of_between()
        for index, token in enumerate(self.tokens):
            self.at(index, token)

    def ands_of_between(self):
        """The ANDs that belong to a BETWEEN."""
        waiting, found = [], set()
        for index, token in enumerate(self.tokens):
            if token.word == "BETWEEN":
                waiting.append(token.depth)
            elif token.word == "AND" and waiting and waiting[-1] == token.depth:
                waiting.pop()
                found.add(index)
        return found

    def word(self, index):
        return self.tokens[index].word if 0 <= index < len(self.tokens) else ""

    def replace(self, first, last, text):
        """Replaces the tokens first to last, both included."""
        self.found.append(Edit(self.tokens[first].start, self.tokens[last].end, text))

    def text(self, first, last):
        return self.source[self.tokens[first].start:self.tokens[last].end]

    def end_of(self, index, words):
        """The last token before one of the words on the level of the token at index, or before the level ends."""
        depth = self.tokens[index].depth
        for later in range(index + 1, len(self.tokens)):
            token = self.tokens[later]
            if token.depth < depth or token.depth == depth and (token.word in words or token.word == ";"):
                return later - 1
        return len(self.tokens) - 1

    def parts(self, first, last, separator):
        """The stretches between separators on the level of the first token."""
        depth, start = self.tokens[first].depth, first
        for index in range(first, last + 1):
            token = self.tokens[index]
            if token.word == separator and token.depth == depth and index not in self.between_ands:
                yield start, index - 1
                start = index + 1
        yield start, last

    def at(self, index, token):
        if token.kind == "number":
            self.number(index, token)
        elif token.kind == "text":
            self.literal(index, token)
        elif token.kind == "sign":
            self.operator(index, token)
        else:
            self.keyword(index, token)

    # Values and operators

    def number(self, index, token):
        if self.word(index - 1) == "SELECT" and self.word(index + 1) in ("FROM", ")"):
            return  # what EXISTS selects does not matter
        value = float(token.text) if "." in token.text else int(token.text)
        for other in (value + 1, value - 1):
            self.replace(index, index, str(other))
        if "." in token.text and value == int(value):
            self.replace(index, index, str(int(value)))  # a division of whole numbers

    def literal(self, index, token):
        self.replace(index, index, "''" if token.text != "''" else "'?'")
        modifier = re.fullmatch(r"'([-+]?\d+) (\w+)'", token.text)
        if modifier:
            number, unit = int(modifier[1]), modifier[2]
            for other in (number + 1, number - 1, -number):
                self.replace(index, index, f"'{other:+} {unit}'")

    def operator(self, index, token):
        for other in COMPARISONS.get(token.text, []):
            self.replace(index, index, other)
        before = self.tokens[index - 1]
        is_name = before.kind == "word" and before.word not in CLAUSES | {"DISTINCT", "BY"}
        is_binary = before.kind in ("number", "text") or before.text == ")" or is_name
        if is_binary:
            for other in ARITHMETIC.get(token.text, []):
                self.replace(index, index, other)
        elif token.text == "-":
            self.replace(index, index, "")

    # Words

    def keyword(self, index, token):
        rule = getattr(self, "on_" + token.word.lower(), None)
        if rule:
            rule(index)
        if self.word(index + 1) == "(":
            self.call(index, token)
        elif self.word(index - 1) != "AS":
            self.column(index, token)

    def column(self, index, token):
        """Takes the next column of the table; a name that the query has given itself is left alone, as what it stands for is elsewhere."""
        for names in self.columns:
            if token.text in names:
                self.replace(index, index, names[(names.index(token.text) + 1) % len(names)])

    def call(self, index, token):
        close = self.end_of(index + 2, {}) if self.word(index + 2) != ")" else index + 1
        for other in FUNCTIONS.get(token.word, []):
            self.replace(index, index, other)
        if close == index + 1:
            return
        arguments = list(self.parts(index + 2, close, ","))
        if token.word in WRAPPERS and (token.word not in ("MIN", "MAX") or len(arguments) > 1):
            end = self.end_of(index + 2, {"AS"}) if token.word == "CAST" else arguments[0][1]
            self.replace(index, close + 1, self.text(index + 2, end))
        if token.word == "COUNT" and self.word(index + 2) not in ("*", "DISTINCT"):
            self.replace(index + 2, close, "*")
            self.replace(index + 2, index + 2, "DISTINCT " + self.tokens[index + 2].text)
        if len(arguments) > 1:
            (start, end), last = arguments[0], arguments[-1]
            if len(arguments) == 2 and token.word not in ("DATE", "DATETIME", "ROUND", "STRFTIME"):
                self.replace(start, last[1], f"{self.text(*last)}, {self.text(start, end)}")
            if len(arguments) > 2 or token.word in ("LAG", "LEAD", "DATE", "DATETIME", "ROUND"):
                self.replace(arguments[-2][1] + 1, last[1], "")

    def on_and(self, index):
        if index not in self.between_ands:
            self.replace(index, index, "OR")

    def on_or(self, index):
        self.replace(index, index, "AND")

    def on_not(self, index):
        self.replace(index, index, "")

    def on_is(self, index):
        if self.word(index + 1) != "NOT":
            self.replace(index, index, "IS NOT")

    def on_in(self, index):
        if self.word(index - 1) != "NOT":
            self.replace(index, index, "NOT IN")

    def on_exists(self, index):
        if self.word(index - 1) != "NOT":
            self.replace(index, index, "NOT EXISTS")

    def on_between(self, index):
        if self.word(index - 1) not in ("ROWS", "RANGE", "GROUPS"):
            self.replace(index, index, "NOT BETWEEN")

    def on_distinct(self, index):
        self.replace(index, index, "")

    def on_union(self, index):
        if self.word(index + 1) == "ALL":
            self.replace(index, index + 1, "UNION")
        else:
            self.replace(index, index, "UNION ALL")

    def on_except(self, index):
        self.replace(index, index, "INTERSECT")

    def on_intersect(self, index):
        self.replace(index, index, "EXCEPT")

    def on_join(self, index):
        if self.word(index - 1) not in ("LEFT", "CROSS", "INNER", "FULL", "RIGHT", "OUTER", "NATURAL"):
            self.replace(index, index, "LEFT JOIN")

    def on_left(self, index):
        if self.word(index + 1) == "JOIN":
            self.replace(index, index, "")

    def on_inner(self, index):
        self.replace(index, index, "LEFT")

    def on_cross(self, index):
        self.replace(index, index, "LEFT")

    # Conditions

    def on_where(self, index):
        self.conditions(index)

    def on_on(self, index):
        self.conditions(index)

    def on_having(self, index):
        self.conditions(index)

    def on_when(self, index):
        first, last = index + 1, self.end_of(index, {"THEN"})
        self.replace(first, last, f"NOT ({self.text(first, last)})")
        self.conditions(index)

    def conditions(self, index):
        """Drops each part of a condition in turn."""
        first, last = index + 1, self.end_of(index, CLAUSES)
        for start, end in self.parts(first, last, "AND"):
            self.replace(start, end, "1")

    def on_else(self, index):
        self.replace(index, self.end_of(index, {"END"}), "")

    # Order, groups and frames

    def on_asc(self, index):
        self.replace(index, index, "DESC")

    def on_desc(self, index):
        self.replace(index, index, "ASC")

    def on_by(self, index):
        first, last = index + 1, self.end_of(index, CLAUSES)
        parts = list(self.parts(first, last, ","))
        for position, (start, end) in enumerate(parts):
            if len(parts) > 1:
                self.replace(start if position == 0 else start - 1, end + 1 if position == 0 else end, "")
            if self.word(index - 1) == "ORDER" and self.word(end) not in ("ASC", "DESC"):
                self.replace(end, end, self.tokens[end].text + " DESC")
        if self.word(index - 1) in ("ORDER", "PARTITION"):
            self.replace(index - 1, last, "")

    def on_rows(self, index):
        self.frame(index, "RANGE")

    def on_range(self, index):
        self.frame(index, "ROWS")

    def frame(self, index, other):
        self.replace(index, index, other)
        self.replace(index, self.end_of(index, CLAUSES), "")

    def on_unbounded(self, index):
        self.replace(index, index + 1, "CURRENT ROW")

    def on_current(self, index):
        self.replace(index, index + 1, "1 PRECEDING")
        self.replace(index, index + 1, "1 FOLLOWING")

    def on_preceding(self, index):
        if self.word(index - 1) != "UNBOUNDED":
            self.replace(index, index, "FOLLOWING")

    def on_following(self, index):
        if self.word(index - 1) != "UNBOUNDED":
            self.replace(index, index, "PRECEDING")


def tokens(source):
    found, depth = [], 0
    for match in TOKEN.finditer(source):
        if match.lastgroup == "space":
            continue
        depth -= match.group() == ")"
        found.append(Token(match, depth))
        depth += match.group() == "("
    return found


def edits(source, columns):
    return SQLEdits(source, columns).found
