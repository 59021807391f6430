"""Mutants: a source text with one small fault planted, as a person might make it.

Left out is what no test can tell apart: annotations, decorators, docstrings, assertions, imports, `strict=` of `zip`.
Expressions inside f-strings are left out too, because Python 3.11 gives no positions for them.
"""

from __future__ import annotations

import ast
import difflib
import random
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

SWAPPED: dict[type[ast.AST], type[ast.AST]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
    ast.Eq: ast.NotEq,
    ast.NotEq: ast.Eq,
    ast.In: ast.NotIn,
    ast.NotIn: ast.In,
    ast.Is: ast.IsNot,
    ast.IsNot: ast.Is,
    ast.And: ast.Or,
    ast.Or: ast.And,
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.Add,
    ast.FloorDiv: ast.Mult,
    ast.Div: ast.Mult,
    ast.Mod: ast.FloorDiv,
    ast.BitOr: ast.BitAnd,
    ast.BitAnd: ast.BitOr,
}
RENAMED = {"min": "max", "max": "min", "any": "all", "all": "any", "ceil": "int"}
EMPTY = {"tuple": "()", "list": "[]", "dict": "{}", "set": "set()", "str": "''"}
REMOVABLE = (ast.AugAssign, ast.Raise, ast.Continue, ast.Break)


class Mutant(NamedTuple):
    """One fault in one file: the text between two offsets is replaced."""

    path: str
    line: int
    kind: str
    start: int
    end: int
    text: str

    def apply(self, source: bytes) -> bytes:
        """Return the source with the fault."""
        return source[: self.start] + self.text.encode() + source[self.end :]

    def diff(self, source: bytes) -> str:
        """Return the fault as a unified diff without its header."""
        before, after = (data.decode().splitlines() for data in (source, self.apply(source)))
        lines = list(difflib.unified_diff(before, after, lineterm="", n=1))[2:]
        return "\n".join([f"{self.path}:{self.line}: {self.kind}", *(f"    {line}" for line in lines)])


def sample(tree: Path, paths: list[Path], count: int, seed: int) -> list[Mutant]:
    """Return `count` mutants of the files, spread over the kinds of faults and the same for a seed and a tree."""
    chance = random.Random(seed)
    by_kind: dict[str, list[Mutant]] = {}
    for path in sorted(paths):
        for mutant in mutants(path.relative_to(tree).as_posix(), path.read_bytes()):
            by_kind.setdefault(mutant.kind, []).append(mutant)
    kinds = sorted(by_kind)
    for kind in kinds:
        chance.shuffle(by_kind[kind])
    chosen: list[Mutant] = []
    while len(chosen) < count and any(by_kind.values()):
        chance.shuffle(kinds)
        drawn = [by_kind[kind].pop() for kind in kinds if by_kind[kind]]
        chosen.extend(mutant for mutant in drawn if _parses(mutant.apply((tree / mutant.path).read_bytes())))
    return chosen[:count]


def mutants(path: str, source: bytes) -> Iterator[Mutant]:
    """Yield every mutant of a source text, in order of position; Python may not be able to read some."""
    starts = [0]
    for line in source.splitlines(keepends=True):
        starts.append(starts[-1] + len(line))
    for kind, node, text in _walk(ast.parse(source), ""):
        start = starts[node.lineno - 1] + node.col_offset
        end = starts[(node.end_lineno or node.lineno) - 1] + (node.end_col_offset or 0)
        mutant = Mutant(path, node.lineno, kind, start, end, text)
        if source[start:end].decode() != text:
            yield mutant


def _parses(source: bytes) -> bool:
    try:
        ast.parse(source)
    except SyntaxError:
        return False
    return True


Change = tuple[str, ast.stmt | ast.expr, str]


def _walk(node: ast.AST, returns: str) -> Iterator[Change]:
    """Yield the changes of a node and of what is below it; `returns` is the annotation of the function around it."""
    if isinstance(node, ast.Assert | ast.JoinedStr | ast.Import | ast.ImportFrom):
        return
    if isinstance(node, ast.FunctionDef):
        returns = ast.unparse(node.returns) if node.returns else ""
    if isinstance(node, ast.stmt):
        yield from _statement(node, returns)
    elif isinstance(node, ast.expr):
        yield from _expression(node)
    conditions = [node.test] if isinstance(node, ast.If | ast.While | ast.IfExp) else getattr(node, "ifs", [])
    yield from (("condition negated", test, f"(not ({ast.unparse(test)}))") for test in conditions)
    for child in _children(node):
        yield from _walk(child, returns)


def _children(node: ast.AST) -> Iterator[ast.AST]:
    """Yield the parts of a node in which a fault would show."""
    hidden: set[int] = set()
    if isinstance(node, ast.FunctionDef | ast.ClassDef):
        hidden |= {id(mark) for mark in node.decorator_list}
        hidden |= {id(node.returns)} if isinstance(node, ast.FunctionDef) else set()
    if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.Module) and ast.get_docstring(node) is not None:
        hidden.add(id(node.body[0]))
    if isinstance(node, ast.AnnAssign):
        hidden |= {id(node.annotation)} | ({id(node.value)} if "TypeAlias" in ast.unparse(node.annotation) else set())
    if isinstance(node, ast.arg):
        hidden.add(id(node.annotation))
    if isinstance(node, ast.Call):
        hidden |= {id(keyword) for keyword in node.keywords if keyword.arg == "strict"}
    yield from (child for child in ast.iter_child_nodes(node) if id(child) not in hidden)


def _statement(node: ast.stmt, returns: str) -> Iterator[Change]:
    call = isinstance(node, ast.Expr) and isinstance(node.value, ast.Call | ast.Yield | ast.YieldFrom)
    if call or isinstance(node, REMOVABLE):
        yield "statement removed", node, "pass"
    if isinstance(node, ast.AugAssign) and type(node.op) in SWAPPED:
        text = ast.unparse(ast.AugAssign(node.target, SWAPPED[type(node.op)](), node.value))  # type: ignore[arg-type]
        yield "arithmetic", node, text
    if isinstance(node, ast.Return) and node.value is not None:
        yield "return value", node.value, _other_value(ast.unparse(node.value), returns)


def _other_value(text: str, returns: str) -> str:
    """Return another value of the type that a function returns."""
    if returns == "bool":
        return f"(not ({text}))"
    if returns in ("int", "float"):
        return f"({text}) + 1"
    return EMPTY.get(returns.partition("[")[0], "None")


def _expression(node: ast.expr) -> Iterator[Change]:
    if isinstance(node, ast.Compare):
        for index, operator in enumerate(node.ops):
            ops = [*node.ops[:index], SWAPPED[type(operator)](), *node.ops[index + 1 :]]
            kind = "boundary" if isinstance(operator, ast.Lt | ast.LtE | ast.Gt | ast.GtE) else "comparison"
            yield kind, node, f"({ast.unparse(ast.Compare(node.left, ops, node.comparators))})"  # type: ignore[arg-type]
    elif isinstance(node, ast.BinOp) and type(node.op) in SWAPPED:
        text = ast.unparse(ast.BinOp(node.left, SWAPPED[type(node.op)](), node.right))  # type: ignore[arg-type]
        yield "arithmetic", node, f"({text})"
    elif isinstance(node, ast.BoolOp):
        text = ast.unparse(ast.BoolOp(SWAPPED[type(node.op)](), node.values))  # type: ignore[arg-type]
        yield "boolean", node, f"({text})"
    elif isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.Not):
        yield "boolean", node, f"({ast.unparse(node.operand)})"
    elif isinstance(node, ast.Constant):
        yield from _constant(node)
    elif isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
        yield from _call(node, node.func)


def _constant(node: ast.Constant) -> Iterator[Change]:
    if isinstance(node.value, bool):
        yield "constant", node, str(not node.value)
    elif isinstance(node.value, int | float):
        yield "off by one", node, repr(node.value + 1)
        yield from [("off by one", node, repr(node.value - 1))] if node.value else []
    elif isinstance(node.value, str):
        yield "constant", node, repr(f"{node.value}x")


def _call(node: ast.Call, name: ast.Name) -> Iterator[Change]:
    if name.id in RENAMED:
        yield "minimum or maximum" if name.id in ("min", "max") else "function", name, RENAMED[name.id]
    if name.id == "range":
        *others, last = map(ast.unparse, node.args[:2])
        yield "off by one", node, f"range({', '.join([*others, f'{last} + 1', *map(ast.unparse, node.args[2:])])})"
    if name.id == "sorted":
        yield "order", node, f"list({ast.unparse(node.args[0])})"
        kept = [ast.unparse(keyword.value) for keyword in node.keywords if keyword.arg == "key"]
        yield from [("order", node, f"sorted({ast.unparse(node.args[0])})")] if kept else []
