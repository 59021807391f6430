"""The filters of templates, one per target language. Every printed value passes through the filter of its target.

A filter escapes its value for HCL, YAML, JSON, CSV, Markdown, DOT, DXF, USD, an identifier or a line-based file. In
SVG and HTML, Jinja escapes every value.

Names, ports and models repeat within a file, so several filters remember the last texts that they escaped.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from functools import lru_cache
from itertools import islice
from typing import Any

from dcgen import forms
from dcgen.quoting import (
    REMEMBERED,
    encode,
    hcl,
    hcl_objects,
    hcl_text,
    is_plain,
    is_plain_hcl,
    quoted,
    yaml,
    yaml_text,
)

_FORMULA = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r]").match  # also after blanks, and as full-width characters
_NEEDS_CARE = re.compile(r'["\n\r]|(?:^|,)[\s=+\-@＝＋－＠]')  # a cell to quote or to guard
_NEEDS_GUARD = re.compile(r",[\s=+\-@＝＋－＠]")  # a plain comma in front makes the search many times as fast


_BARE = re.compile(r"[A-Za-z][A-Za-z0-9_-]*", re.ASCII).fullmatch
_RESERVED = frozenset(("true", "false", "null", "yes", "no", "on", "off", "y", "n"))  # of YAML 1.1 and 1.2


def flow(value: Any) -> str:
    """Return a value as YAML on one line for people to edit: plain names without quotes, all other text as JSON."""
    if isinstance(value, str):
        return _flow_text(value)
    if value.__class__ is int:
        return str(value)
    if isinstance(value, dict):
        return "{" + ", ".join([f"{flow(key)}: {flow(item)}" for key, item in value.items()]) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(flow, value)) + "]"
    return quoted(value)


@lru_cache(REMEMBERED)
def _flow_text(text: str) -> str:
    return text if _BARE(text) and text.lower() not in _RESERVED else quoted(text)


def to_json(value: Any) -> str:
    """Return a value as one line of JSON."""
    return f'"{value}"' if value.__class__ is str and is_plain(value) else encode(value)


def batched(rows: Iterable[Any], size: int) -> Iterator[list[Any]]:
    """Yield rows in lists of `size`; the last list may be shorter. This is faster than Jinja's own `batch`."""
    source = iter(rows)
    while batch := list(islice(source, size)):
        yield batch


def json_rows(rows: Sequence[Any]) -> str:
    """Return rows of JSON, with a comma before each but the first. The longest files need this speed."""
    text = encode(rows)
    if text.count("}, {") == len(rows) - 1:  # no row contains this text
        return text[1:-1].replace("}, {", "}\n,{")
    return "\n,".join(map(encode, rows))


def csv_row(values: Sequence[Any]) -> str:
    """Return one row of CSV. Put an apostrophe before a cell that a spreadsheet would run as a formula."""
    cells = ["" if value is None else value if value.__class__ is str else _cell(value) for value in values]
    line = ",".join(cells)
    if line.count(",") == len(cells) - 1 and not _NEEDS_CARE.search(line):
        return line
    cells = [
        f"'{cell}" if value.__class__ is str and _FORMULA(cell) else cell
        for value, cell in zip(values, cells, strict=True)
    ]
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator="\r\n").writerow(cells)
    return buffer.getvalue()[:-2]


class _Lines(list[str]):
    """The lines that a writer of CSV makes, each with its end."""

    write = list.append


def csv_data(values: Sequence[Any]) -> str:
    """Return one row of CSV for a program that stores each cell as it is, without a guard against formulas."""
    return csv_data_rows([values])


def csv_data_rows(rows: Sequence[Sequence[Any]]) -> str:
    """Return rows of CSV as `csv_data` writes each of them. This is several times as fast if no cell needs quotes."""
    with suppress(TypeError):  # not every cell is a string
        lines = [",".join(row) for row in rows]
        if not _needs_quotes(rows) and min(map(len, rows), default=0) > 1:  # CSV quotes an empty cell without others
            return "\n".join(lines)
    written = _Lines()
    csv.writer(written, lineterminator="\r\n").writerows(rows)
    return "\n".join([line[:-2] for line in written])


def unguarded(cell: str) -> str:
    """Return the text of a cell that `csv_row` wrote: drop the apostrophe in front of a formula."""
    return cell[1:] if cell[:1] == "'" and _FORMULA(cell[1:]) else cell


def csv_rows(rows: Sequence[Sequence[Any]]) -> str:
    """Return rows of CSV: the same text as `csv_row` for each, several times as fast."""
    cells = rows
    try:
        lines = [",".join(row) for row in rows]
    except TypeError:  # not every cell is a string
        cells = [
            ["" if cell is None else cell if cell.__class__ is str else _cell(cell) for cell in row] for row in rows
        ]
        lines = [",".join(row) for row in cells]
    if _needs_quotes(cells) or _NEEDS_GUARD.search(",".join(["", *lines])):
        return "\n".join(map(csv_row, rows))
    return "\n".join(lines)


def _needs_quotes(rows: Sequence[Sequence[str]]) -> bool:
    """Return whether any cell has a character that CSV quotes. Such a search takes less time than a count."""
    text = "".join(["".join(row) for row in rows])
    return "," in text or '"' in text or "\n" in text or "\r" in text


def _cell(value: Any) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


MARKS = "\\`*_{}[]<>#|~&$"  # the backslash comes first, so that it does not escape the escapes
_MARKDOWN = re.compile(f"([{re.escape(MARKS)}])")
_LINE_BREAK = re.compile("[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]")
# The start of a list, a definition, a rule or the line below a heading that no mark above covers. A numbered list
# needs a blank after its dot, and the template may print that blank.
_BLOCK = re.compile(r"[-+=:](?![0-9A-Za-z])|([0-9]{1,9})[.)](?=\s|\Z)")


def md(value: Any) -> str:
    """Return a value as Markdown that renders as plain text, even at the start of a line or after a list mark.

    Replace line breaks by blanks, and strip blanks from both ends.
    """
    text = md_cell(value)
    start = _BLOCK.match(text)
    if not start:
        return text
    number = start[1] or ""
    return f"{number}\\{text[len(number) :]}"


def md_cell(value: Any) -> str:
    """Return a value for a cell of a Markdown table. A list cannot begin there, so a leading `-` is not escaped."""
    if value.__class__ is int:
        return str(value)
    text = f"{value:g}" if isinstance(value, float) else str(value)
    return _MARKDOWN.sub(r"\\\1", _LINE_BREAK.sub(" ", text).strip())


def md_rows(rows: Sequence[Sequence[str]]) -> str:
    """Return rows of a Markdown table: the same text as `md_cell` for each cell, but faster."""
    text = " |\n| ".join([" | ".join(map(str.strip, row)) for row in rows])
    between = sum(map(len, rows)) + len(rows) - 2  # the bars of the table
    if text.count("|") != between or len(text.splitlines()) != len(rows):
        return "\n".join(f"| {' | '.join(map(md_cell, row))} |" for row in rows)
    for mark in MARKS:
        if mark in text and mark != "|":
            text = text.replace(mark, f"\\{mark}")
    return f"| {text} |"


_NOT_IN_IDENTIFIER = re.compile(r"[^A-Za-z0-9_]")


@lru_cache(REMEMBERED)
def ident(value: str) -> str:
    """Return a name as an identifier of Terraform or Ansible. Replace every character but A-Z, a-z, 0-9 by `_`."""
    name = _NOT_IN_IDENTIFIER.sub("_", value)
    return f"_{name}" if not name or name[0].isdigit() else name


_BREAKS_A_WORD = re.compile(r"[^A-Za-z0-9_.:/+-]")


def word(value: Any) -> str:
    """Return a name or a number as one field of a line-based file. Replace characters that end a field by `_`."""
    if value.__class__ is str:
        return _word_text(value)
    return str(value) if value.__class__ is int else _word_text(str(value))


@lru_cache(REMEMBERED)
def _word_text(text: str) -> str:
    return _BREAKS_A_WORD.sub("_", text)


_NOT_IN_A_HOSTLIST = re.compile(r"[^A-Za-z0-9_.:/+,\[\]-]")


def hostlist(value: str) -> str:
    """Return a folded list of names such as `a-[1-3],b`. Replace characters that no such list contains by `_`."""
    return _NOT_IN_A_HOSTLIST.sub("_", value)


_NOT_IN_A_URL = re.compile(r"[^A-Za-z0-9._~:/?#\[\]@!$&()*+,;=%-]")


def url(value: str) -> str:
    """Return a URL as one token. Replace characters that no URL contains, such as spaces and quotes, by `_`."""
    return _NOT_IN_A_URL.sub("_", value)


@lru_cache(REMEMBERED)
def comment(text: str) -> str:
    """Return text for a comment to the end of a line in YAML. A character that does not print becomes a space."""
    return text if text.isprintable() else "".join(letter if letter.isprintable() else " " for letter in text)


_NOT_IN_DOT = re.compile(r"[\0-\x1f\x7f-\x9f\u2028\u2029\\]")


def dot(value: Any) -> str:
    """Return a name as a quoted identifier of the DOT language.

    Replace backslashes and control characters by `_`: programs do not agree on what a backslash escapes.
    """
    text = _NOT_IN_DOT.sub("_", str(value)).replace('"', r"\"")
    return f'"{text}"'


_KEYFILE_ESCAPES = str.maketrans({"\\": r"\\", "\n": r"\n", "\r": r"\r", "\t": r"\t"})
_NOT_IN_A_KEYFILE = re.compile(r"[\0-\x08\v\f\x0e-\x1f]")  # control characters, for which the format has no escape


def keyfile(value: Any) -> str:
    """Return a text as the value of a key in GLib's key file format, which NetworkManager reads.

    Escape line breaks, tabs, backslashes, and blanks at both ends. Replace other control characters by `_`.
    """
    return _keyfile_text(str(value))


@lru_cache(REMEMBERED)
def _keyfile_text(value: str) -> str:
    text = _NOT_IN_A_KEYFILE.sub("_", value.translate(_KEYFILE_ESCAPES))
    return text if text.strip(" ") == text else text.replace(" ", r"\s")


_NOT_IN_DXF = re.compile("[\0-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")
_DXF_CODES = re.compile(r"%%+|\^|\\(?=[UMum]\+)")  # the start of a code of a special character


def _escaped_dxf(found: re.Match[str]) -> str:
    return {"%": "%%%" * len(found[0]), "^": "^ ", "\\": "_"}[found[0][0]]


def dxf(tags: Sequence[Any]) -> str:
    """Return group codes and values, which alternate, as the text of an ASCII DXF file.

    Write a percent sign beside another one as `%%%`, and a caret with a blank behind it: CAD programs show the original
    character. Replace control characters by `_`. Replace a backslash that begins the code of a character, such as
    `\\U+0041`, too: programs do not agree on how often they decode one.
    """
    values = [
        _DXF_CODES.sub(_escaped_dxf, _NOT_IN_DXF.sub("_", value)) if isinstance(value, str) else f"{value + 0.0:.10g}"
        for value in tags[1::2]
    ]
    return "\n".join(f"{code:d}\n{value}" for code, value in zip(tags[::2], values, strict=True))


_NOT_IN_USDA = re.compile("[\0\ud800-\udfff]")
_USDA_ESCAPES = re.compile(r'[\\"\x01-\x1f\x7f]')


def usda(value: Any) -> str:
    """Return a value as text of a USD file: a quoted string, a number, or a tuple of numbers.

    A string has backslashes, quotation marks and control characters escaped. Replace NUL, which ends a string for
    USD, by `_`.
    """
    if isinstance(value, str):
        text = _NOT_IN_USDA.sub("_", value)
        return '"' + _USDA_ESCAPES.sub(lambda found: f"\\x{ord(found[0]):02x}", text) + '"'
    if isinstance(value, tuple):
        return f"({', '.join(map(usda, value))})"
    return f"{value + 0.0:.10g}"


FILTERS = {
    "hcl": hcl,
    "hcl_text": hcl_text,
    "hcl_objects": hcl_objects,
    "yaml": yaml,
    "yaml_text": yaml_text,
    "flow": flow,
    "to_json": to_json,
    "batched": batched,
    "json_rows": json_rows,
    "json_stamps": forms.json_stamps,
    "csv_row": csv_row,
    "csv_rows": csv_rows,
    "csv_data": csv_data,
    "csv_data_rows": csv_data_rows,
    "md": md,
    "md_cell": md_cell,
    "md_rows": md_rows,
    "ident": ident,
    "word": word,
    "lines": forms.Lines(
        {"word": word, "ident": ident, "hcl_text": hcl_text, "to_json": to_json},
        {"hcl_text": is_plain_hcl, "to_json": is_plain},
    ),
    "hostlist": hostlist,
    "url": url,
    "comment": comment,
    "keyfile": keyfile,
    "dot": dot,
    "dxf": dxf,
    "usda": usda,
}
