"""Quoted texts for HCL and YAML, the languages of the largest files.

Names, ports and models repeat within a file, so both filters remember the last texts that they escaped.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple

REMEMBERED = 1024  # texts per filter: four in five texts of a large site are among them, and more find few others
_SHORT_ESCAPE = re.compile(r"\\.")
_LONG_ESCAPES = {r"\b": r"\u0008", r"\f": r"\u000c"}  # HCL has no short escape for these
_MAY_BE_TEMPLATE = re.compile(r"\{[{%#]|#jinja2:").search  # of Ansible
_NOT_PRINTABLE = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
encode = json.JSONEncoder(ensure_ascii=False).encode


class Escaped(dict[Any, str]):
    """The last values that a filter escaped, with the results. Its look-up takes a third of the time of the filter."""

    def __init__(self, escape: Callable[[Any], str]) -> None:
        self.escape = escape

    def __missing__(self, text: Any) -> str:
        if len(self) >= REMEMBERED:
            self.clear()
        self[text] = made = self.escape(text)
        return made


def hcl(value: Any) -> str:
    """Return a value as HCL, with strings quoted, `${` and `%{` escaped, and maps sorted."""
    if value.__class__ is int:
        return str(value)
    if isinstance(value, str):
        return _HCL[value]
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return f"{value:.10g}"
    if isinstance(value, dict):
        return "{ " + ", ".join(f"{hcl(key)} = {hcl(item)}" for key, item in sorted(value.items())) + " }"
    return "[" + ", ".join(hcl(item) for item in value) + "]"


def is_plain_hcl(text: str) -> bool:
    """Return whether HCL has a text between quotation marks as it is."""
    return text.isascii() and text.isprintable() and not ("{" in text or '"' in text or "\\" in text)


def _hcl_text(value: str) -> str:
    if is_plain_hcl(value):
        return f'"{value}"'  # the most frequent case, several times as fast
    text = _SHORT_ESCAPE.sub(lambda found: _LONG_ESCAPES.get(found[0], found[0]), quoted(value))
    return text.replace("${", "$${").replace("%{", "%%{") if "{" in text else text


_HCL = Escaped(_hcl_text)
hcl_text = _HCL.__getitem__


def hcl_objects(rows: Sequence[NamedTuple]) -> str:
    """Return records of one kind as HCL objects, one per line with commas between. Leave out fields that are empty."""
    return ",\n".join(map(_objects(rows[0].__class__), rows)) if rows else ""


@cache
def _objects(_kind: type) -> Callable[[NamedTuple], str]:
    """Return a function that remembers the last objects of a kind. Devices of a model have equal parts."""
    return Escaped(_hcl_object).__getitem__


def _hcl_object(row: NamedTuple) -> str:
    fields = zip(row._fields, row, strict=True)
    return f"    {{ {', '.join([f'{name} = {hcl(value)}' for name, value in fields if value])} }}"


def yaml(value: Any) -> str:
    """Return a scalar, list or mapping as YAML for Ansible on one line, with every string double-quoted.

    Tag a string or key `!unsafe` if Ansible could run it as a template: if it contains `{{`, `{%`, `{#` or `#jinja2:`.
    The first line of a string with `#jinja2:` may declare other delimiters.
    """
    if value.__class__ is int:
        return str(value)
    if isinstance(value, str):
        return _YAML[value]
    if isinstance(value, dict):
        return "{" + ", ".join(f"{yaml(key)}: {yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list | tuple):
        return "[" + ", ".join(map(yaml, value)) + "]"
    return quoted(value)


def _yaml_text(value: str) -> str:
    plain = value.isascii() and value.isprintable()
    if plain and not ("{" in value or "#" in value or '"' in value or "\\" in value):
        return f'"{value}"'  # the most frequent case, several times as fast
    return f"!unsafe {quoted(value)}" if _MAY_BE_TEMPLATE(value) else quoted(value)


_YAML = Escaped(_yaml_text)
yaml_text = _YAML.__getitem__


def is_plain(text: str) -> bool:
    """Return whether a text is printable ASCII without quotation mark and backslash."""
    return text.isascii() and text.isprintable() and '"' not in text and "\\" not in text


def quoted(value: Any) -> str:
    """Return a value as JSON with line separators and control characters escaped, as YAML and HCL require."""
    if value.__class__ is str and is_plain(value):
        return f'"{value}"'  # the most frequent case, several times as fast
    return _NOT_PRINTABLE.sub(lambda found: f"\\u{ord(found[0]):04x}", encode(value))
