"""From a key path in a JSON text to its line and column, in one pass over the text that stops at the last one."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from json.decoder import scanstring  # type: ignore[attr-defined]

from dcgen.finding import KeyPath

_TOKEN = re.compile(r'"(?:[^"\\]|\\.)*"|[{}\[\],]|[^\s{}\[\],:"]+', re.DOTALL)


@dataclass(slots=True)
class _OpenValue:
    """An open object or list. `path` is None if no wanted path begins with it. A list has no key."""

    path: KeyPath | None
    key: str | int | None
    is_list: bool = False
    offset: int = 0


def locate(text: str, paths: Iterable[KeyPath], start: int = 0) -> dict[KeyPath, tuple[int, int]]:
    """Return the line and column of each key path, from 1: those of its key, or of the nearest key above that exists.

    The JSON begins at the offset `start` of the text.

    >>> locate('{"lldp":\\n  {"interface": [1, 2]}}', [("lldp", "interface", 1)])
    {('lldp', 'interface', 1): (2, 21)}
    """
    paths = list(paths)
    wanted = {path[:end] for path in paths for end in range(1, len(path) + 1)}
    offsets: dict[KeyPath, int] = {(): start}
    for path, offset in _values(text, wanted, start):
        offsets.setdefault(path, offset)
        if len(offsets) > len(wanted):
            break
    found = {}
    for path in paths:
        offset = next(offsets[path[:end]] for end in range(len(path), -1, -1) if path[:end] in offsets)
        found[path] = text.count("\n", 0, offset) + 1, offset - text.rfind("\n", 0, offset)
    return found


def _values(text: str, wanted: set[KeyPath], start: int) -> Iterator[tuple[KeyPath, int]]:
    """Yield each wanted path that the text has, with the offset of its key or list member."""
    levels: list[_OpenValue] = []
    for token in _TOKEN.finditer(text, start):
        word, offset = token[0], token.start()
        top = levels[-1] if levels else None
        if word in "}]":
            if levels:
                levels.pop()
            if not levels:
                return
        elif word == ",":
            if top:
                top.key = top.key + 1 if isinstance(top.key, int) else None
        elif top and not top.is_list and top.key is None:
            top.key, top.offset = _unquoted(word) if top.path is not None else "", offset
        else:
            path = _below(top, wanted)
            if path and top:
                yield path, offset if top.is_list else top.offset
            if word in "{[":
                levels.append(_OpenValue(path, 0 if word == "[" else None, word == "["))


def _below(top: _OpenValue | None, wanted: set[KeyPath]) -> KeyPath | None:
    """Return the path of the next value, None if it is not wanted. The path of the whole document is ()."""
    if top is None:
        return ()
    if top.path is None or top.key is None:
        return None
    path = (*top.path, top.key)
    return path if path in wanted else None


def _unquoted(word: str) -> str:
    """Return the text of a JSON string token, or the token as it is if it is none."""
    try:
        return str(scanstring(word, 1)[0]) if word.startswith('"') else word
    except ValueError:
        return word
