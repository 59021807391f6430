"""One filter per target language: every value that a template prints ends in the filter of its target.

A filter makes its value harmless where it is printed: HCL, YAML, JSON, CSV, Markdown, identifiers and words of
line-based files. SVG and HTML escape by themselves.
"""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

FORMULA = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
_PLAIN = re.compile(r"[ !#-\[\]-~]*").fullmatch  # printable ASCII without quotation mark and backslash
_PLAIN_HCL = re.compile(r"[ !#-\[\]-z|}~]*").fullmatch  # and without the brace that opens a template
_NEEDS_CARE = re.compile(r'["\n\r]|(?:^|,)[=+\-@\t]')  # a cell to quote or to guard


def hcl(value: Any) -> str:
    """A value as HCL: strings quoted, with `${` and `%{` made harmless; maps sorted."""
    if value.__class__ is str and _PLAIN_HCL(value):
        return f'"{value}"'  # by far the most, and several times as fast
    if isinstance(value, str):
        text = _quoted(value)
        return text.replace("${", "$${").replace("%{", "%%{") if "{" in text else text
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return str(value)
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{hcl(key)} = {hcl(item)}" for key, item in sorted(value.items())) + " }"
    return "[" + ", ".join(hcl(item) for item in value) + "]"


def yaml(value: Any) -> str:
    """A scalar or a flat list as YAML: every string double-quoted, since JSON's strings are YAML's."""
    if value.__class__ is str and _PLAIN(value):
        return f'"{value}"'  # as above
    return str(value) if value.__class__ is int else _quoted(value)


def unsafe_yaml(value: str) -> str:
    """Free text for Ansible: never taken for a template."""
    return f"!unsafe {_quoted(value)}" if "{{" in value or "{%" in value or "{#" in value else _quoted(value)


_encode = json.JSONEncoder(ensure_ascii=False).encode


def to_json(value: Any) -> str:
    """A value as one line of JSON."""
    return _encode(value)


def batched(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Rows in lists of `size`, the last maybe shorter: Jinja's `batch`, without a step of Python for each row."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def json_rows(rows: Sequence[Any]) -> str:
    """Rows of JSON, the comma before each but the first; the same as one by one and faster: for the longest files."""
    text = _encode(rows)
    if text.count("}, {") == len(rows) - 1:  # all of them between two rows
        return text[1:-1].replace("}, {", "}\n,{")
    return "\n,".join(map(_encode, rows))


def csv_row(values: Sequence[Any]) -> str:
    """One row of CSV; a cell that a spreadsheet would take for a formula gets an apostrophe."""
    cells = ["" if value is None else value if value.__class__ is str else _cell(value) for value in values]
    line = ",".join(cells)
    if line.count(",") == len(cells) - 1 and not _NEEDS_CARE.search(line):
        return line
    cells = [
        f"'{cell}" if value.__class__ is str and cell.startswith(FORMULA) else cell
        for value, cell in zip(values, cells, strict=True)
    ]
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()[:-2]


def csv_rows(rows: Sequence[Sequence[Any]]) -> str:
    """Rows of CSV, the same as one by one and several times as fast: for the longest files, a batch at a time."""
    try:
        text = "\n".join([",".join(row) for row in rows])
    except TypeError:  # not all of them are texts
        cells = [
            ["" if cell is None else cell if cell.__class__ is str else _cell(cell) for cell in row] for row in rows
        ]
        text = "\n".join([",".join(row) for row in cells])
    plain = text.count(",") == sum(map(len, rows)) - len(rows) and text.count("\n") == len(rows) - 1
    if plain and '"' not in text and "\r" not in text and not _has_formula(text):
        return text
    return "\n".join(map(csv_row, rows))


def _has_formula(text: str) -> bool:
    """Whether a cell of plain lines starts like a formula."""
    return any(
        mark in text and (text.startswith(mark) or f",{mark}" in text or f"\n{mark}" in text) for mark in FORMULA
    )


def _cell(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


MARKS = "\\`*_{}[]<>#|~&"  # the backslash first: what escapes the others is not to be escaped
_MARKDOWN = re.compile(f"([{re.escape(MARKS)}])")


def md(value: Any) -> str:
    """Text for Markdown: marks escaped, so that it fits a table cell."""
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return _MARKDOWN.sub(r"\\\1", text.replace("\r", " ").replace("\n", " "))


def md_rows(rows: Sequence[Sequence[str]]) -> str:
    """Rows of a Markdown table, escaped as `md` does it and several times as fast: for the longest tables."""
    text = "\n".join(["\0".join(row) for row in rows])
    if text.count("\n") != len(rows) - 1 or text.count("\0") != sum(map(len, rows)) - len(rows) or "\r" in text:
        return "\n".join(f"| {' | '.join(map(md, row))} |" for row in rows)
    for mark in MARKS:
        if mark in text:
            text = text.replace(mark, f"\\{mark}")
    inner = text.replace("\0", " | ").replace("\n", " |\n| ")
    return f"| {inner} |"


def ident(value: str) -> str:
    """A name as an identifier of Terraform or an Ansible group: hyphens become underscores."""
    name = value.replace("-", "_").replace(".", "_")
    return name if not name[:1].isdigit() else f"_{name}"


_BREAKS_A_WORD = re.compile(r"[^A-Za-z0-9_.:/+-]")


def word(value: Any) -> str:
    """A name or a number as one word of a line-based file: what would end the word becomes `_`."""
    return str(value) if value.__class__ is int else _BREAKS_A_WORD.sub("_", str(value))


def _quoted(value: Any) -> str:
    """A value as JSON; line separators and control characters escaped for YAML's and HCL's sake."""
    if value.__class__ is str and _PLAIN(value):
        return f'"{value}"'  # by far the most, and several times as fast
    return (
        _encode(value)
        .replace("\u2028", "\\u2028")
        .replace("\u2029", "\\u2029")
        .replace("\x85", "\\u0085")
        .replace("\x7f", "\\u007f")
    )


FILTERS = {
    "hcl": hcl,
    "yaml": yaml,
    "unsafe_yaml": unsafe_yaml,
    "to_json": to_json,
    "batched": batched,
    "json_rows": json_rows,
    "csv_row": csv_row,
    "csv_rows": csv_rows,
    "md": md,
    "md_rows": md_rows,
    "ident": ident,
    "word": word,
}
