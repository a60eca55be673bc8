"""Edits of a Python program, found in its syntax tree: each is a slip that a candidate could make."""

import ast
import warnings

from edits import Edit

COMPARISONS = {
    ast.Lt: ["<=", ">="], ast.LtE: ["<", ">"], ast.Gt: [">=", "<="], ast.GtE: [">", "<"], ast.Eq: ["!=", "<=", ">="], ast.NotEq: ["=="],
    ast.Is: ["is not"], ast.IsNot: ["is"], ast.In: ["not in"], ast.NotIn: ["in"],
}
OPERATORS = {
    ast.Add: ["-"], ast.Sub: ["+"], ast.Mult: ["/"], ast.Div: ["*", "//"], ast.FloorDiv: ["/", "*"], ast.Mod: ["//", "*"], ast.Pow: ["*"],
    ast.BitAnd: ["|"], ast.BitOr: ["&"], ast.BitXor: ["|"], ast.LShift: [">>"], ast.RShift: ["<<"], ast.MatMult: ["*"],
}
# Functions that are taken for each other. A bare name is exchanged only where no import is needed for the other.
BUILT_IN = {"min": "max", "max": "min", "any": "all", "all": "any"}
METHODS = {
    **BUILT_IN, "floor": "ceil", "ceil": "floor", "popleft": "pop", "appendleft": "append", "bisect_left": "bisect_right",
    "bisect_right": "bisect_left", "nlargest": "nsmallest", "nsmallest": "nlargest", "argmax": "argmin", "argmin": "argmax",
    "mean": "sum", "sum": "mean", "zeros": "ones", "ones": "zeros", "zeros_like": "ones_like", "ones_like": "zeros_like",
    "tril": "triu", "triu": "tril", "maximum": "minimum", "minimum": "maximum", "values": "keys", "keys": "values",
    "startswith": "endswith", "endswith": "startswith", "exp": "expm1", "log": "log1p", "log1p": "log",
}
# Calls that may only make a copy, a round or an order.
REMOVABLE = {"list", "tuple", "set", "dict", "sorted", "reversed", "abs", "int", "float", "round", "deepcopy"}


class PythonEdits(ast.NodeVisitor):
    """Collects the edits of a source as the visitor comes by."""

    def __init__(self, source):
        self.source = source
        self.found = []
        # Positions in the tree are lines and UTF-8 bytes; an edit counts characters.
        self.lines = source.splitlines(keepends=True)
        self.starts = [0]
        for line in self.lines:
            self.starts.append(self.starts[-1] + len(line))
        self.visit(ast.parse(source))

    def offset(self, line, column):
        return self.starts[line - 1] + len(self.lines[line - 1].encode()[:column].decode())

    def start(self, node):
        return self.offset(node.lineno, node.col_offset)

    def end(self, node):
        return self.offset(node.end_lineno, node.end_col_offset)

    def text(self, node):
        return self.source[self.start(node):self.end(node)]

    def replace(self, node, text):
        self.found.append(Edit(self.start(node), self.end(node), text))

    def replace_between(self, left, right, old, new):
        """Replaces an operator between two nodes, whatever brackets and comments stand beside it."""
        start, end = self.end(left), self.start(right)
        at = self.source.find(old, start, end)
        if at >= 0:
            self.found.append(Edit(at, at + len(old), new))

    def drop_one(self, nodes):
        """Drops each of several items in turn, with the separator on one side."""
        for index, node in enumerate(nodes[:-1]):
            self.found.append(Edit(self.start(node), self.start(nodes[index + 1]), ""))
        if len(nodes) > 1:
            self.found.append(Edit(self.end(nodes[-2]), self.end(nodes[-1]), ""))

    def swap_neighbours(self, nodes):
        for left, right in zip(nodes, nodes[1:]):
            if not isinstance(left, ast.Starred) and not isinstance(right, ast.Starred):
                between = self.source[self.end(left):self.start(right)]
                self.found.append(Edit(self.start(left), self.end(right), self.text(right) + between + self.text(left)))

    # Expressions

    def visit_Compare(self, node):
        sides = [node.left, *node.comparators]
        for operator, left, right in zip(node.ops, sides, sides[1:]):
            spelled = self.source[self.end(left):self.start(right)].strip(" ()\n\\")
            for other in COMPARISONS[type(operator)]:
                self.replace_between(left, right, spelled, other)
        self.generic_visit(node)

    def visit_BinOp(self, node):
        # Formatting with % is no arithmetic.
        if not (isinstance(node.op, ast.Mod) and isinstance(node.left, ast.Constant) and isinstance(node.left.value, str)):
            spelled = self.source[self.end(node.left):self.start(node.right)].strip(" ()\n\\")
            for other in OPERATORS[type(node.op)]:
                self.replace_between(node.left, node.right, spelled, other)
        self.generic_visit(node)

    def visit_BoolOp(self, node):
        old, new = ("and", "or") if isinstance(node.op, ast.And) else ("or", "and")
        for left, right in zip(node.values, node.values[1:]):
            self.replace_between(left, right, old, new)
        for kept in node.values if len(node.values) == 2 else []:
            self.replace(node, f"({self.text(kept)})")
        if len(node.values) > 2:
            self.drop_one(node.values)
        self.generic_visit(node)

    def visit_UnaryOp(self, node):
        if isinstance(node.op, (ast.Not, ast.USub, ast.Invert)):
            self.replace(node, f"({self.text(node.operand)})")
        if not isinstance(node.operand, ast.Constant):  # -1 is one constant
            self.generic_visit(node)

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, bool):
            self.replace(node, str(not value))
        elif isinstance(value, (int, float)):
            for other in (value + 1, value - 1, -value) if value else (1, -1):
                self.replace(node, f"({other})" if other < 0 else str(other))
        elif isinstance(value, str):
            self.replace(node, "''" if value else "'?'")

    def visit_Call(self, node):
        self.swap_neighbours(node.args)
        self.drop_one([*node.args, *node.keywords])
        if isinstance(node.func, ast.Attribute):
            name, others = node.func.attr, METHODS
        else:
            name, others = getattr(node.func, "id", None), BUILT_IN
        if name in others:
            self.found.append(Edit(self.end(node.func) - len(name), self.end(node.func), others[name]))
        if name in REMOVABLE and len(node.args) == 1:
            self.replace(node, f"({self.text(node.args[0])})")
        if name == "range" and not isinstance(node.args[len(node.args) > 1], ast.Constant):
            self.nudge(node.args[len(node.args) > 1])
        self.generic_visit(node)

    def nudge(self, node):
        self.replace(node, f"({self.text(node)}) + 1")
        self.replace(node, f"({self.text(node)}) - 1")

    def visit_Slice(self, node):
        for bound in (node.lower, node.upper, node.step):
            if bound is not None:
                self.replace(bound, "")
                if not isinstance(bound, ast.Constant):
                    self.nudge(bound)
        self.generic_visit(node)

    def visit_Tuple(self, node):
        self.swap_neighbours(node.elts)
        self.generic_visit(node)

    def visit_IfExp(self, node):
        self.negate(node.test)
        self.generic_visit(node)

    def visit_comprehension(self, node):
        for test in node.ifs:
            self.force(test)
        self.generic_visit(node)

    def visit_JoinedStr(self, node):
        pass

    def negate(self, test):
        self.replace(test, f"not ({self.text(test)})")

    def force(self, test):
        self.negate(test)
        self.replace(test, "True")
        self.replace(test, "False")

    # Statements

    def visit(self, node):
        for block in ("body", "orelse", "finalbody"):
            statements = getattr(node, block, None)
            for statement in statements if isinstance(statements, list) else []:
                self.drop(statement)
        super().visit(node)

    def drop(self, statement):
        simple = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Delete, ast.Break, ast.Continue, ast.Raise, ast.Return)
        if isinstance(statement, simple) and not self.is_text(statement):
            self.replace(statement, "pass")

    def is_text(self, statement):
        return isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)

    def visit_Expr(self, node):
        if not self.is_text(node):  # documentation is not code
            self.generic_visit(node)

    def visit_If(self, node):
        self.force(node.test)
        self.generic_visit(node)

    def visit_While(self, node):
        self.negate(node.test)
        self.generic_visit(node)

    def visit_arg(self, node):
        pass  # an annotation does nothing

    def visit_AugAssign(self, node):
        spelled = self.source[self.end(node.target):self.start(node.value)].strip(" ()\n\\")
        for other in OPERATORS[type(node.op)]:
            self.replace_between(node.target, node.value, spelled, other + "=")
        self.replace_between(node.target, node.value, spelled, "=")
        self.generic_visit(node)

    def visit_Return(self, node):
        if node.value is not None and not (isinstance(node.value, ast.Constant) and node.value.value is None):
            self.replace(node.value, "None")
        self.generic_visit(node)

    def visit_Raise(self, node):
        pass  # what a message says is not tested; dropping the statement is

    def visit_Break(self, node):
        self.replace(node, "continue")

    def visit_Continue(self, node):
        self.replace(node, "break")


def edits(source):
    return PythonEdits(source).found


def same(source):
    """The syntax tree, in which spaces, brackets and comments do not count; None for what is no program."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # such as that a number cannot be called
            compile(source, "solution.py", "exec")
        return ast.dump(ast.parse(source))
    except (SyntaxError, ValueError):
        return None
