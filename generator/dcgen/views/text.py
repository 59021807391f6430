"""The width of texts in a drawing, and texts cut or wrapped to a width."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache


def text_width(text: str, size: float) -> float:
    """Return an upper estimate of the width of `text` at a font size, for any common sans-serif font."""
    return size * _ems(text)


def shorten(text: str, width: float, size: float) -> str:
    """Return `text`, cut at its start to fit `width`: the end of a name identifies the device."""
    if text_width(text, size) <= width:
        return text
    left, start = width - text_width("…", size), len(text)
    while start and (left := left - text_width(text[start - 1], size)) >= 0:
        start -= 1
    return "…" + text[start:]


def fitting_size(text: str, width: float, sizes: Sequence[int], bold: float = 1) -> int:
    """Return the largest of descending font sizes at which `text` fits `width`, otherwise the smallest."""
    return next((size for size in sizes if text_width(text, size) * bold <= width), sizes[-1])


@lru_cache(maxsize=1_024)  # many racks have the same texts
def wrap(text: str, width: float, size: float) -> tuple[str, ...]:
    """Return `text` in lines that fit `width`; cut a single word that does not fit."""
    lines: list[str] = []
    left, space = 0.0, text_width(" ", size)
    for word in text.split(" "):
        taken = text_width(word, size)
        if lines and taken + space <= left:
            lines[-1] += f" {word}"
            left -= taken + space
        else:
            lines.append(shorten(word, width, size))
            left = width - taken
    return tuple(lines)


def wrap_name(name: str, width: float, size: float, most: int) -> list[str]:
    """Return a name in at most `most` lines that fit `width`, broken after hyphens.

    The last line has as many parts as fit, since they identify a device. A longer name loses its start.
    """
    *parts, last = re.findall(r"[^-]*-|[^-]+", name) or [""]
    while parts and text_width(parts[-1] + last, size) <= width:
        last = parts.pop() + last
    lines: list[str] = []
    for part in parts:
        if lines and text_width(lines[-1] + part, size) <= width:
            lines[-1] += part
        else:
            lines.append(part)
    kept = [*lines, last][-most:]
    if len(kept) <= len(lines):
        kept[0] = f"…{kept[0]}"
    return [shorten(line, width, size) for line in kept]


@lru_cache(maxsize=4096)  # many racks have the same texts
def _ems(text: str) -> float:
    return sum(map(_em, text))


@cache
def _em(character: str) -> float:
    """Return the width of a character in ems, rounded up from wide sans-serif fonts."""
    if character in "fijlrtI.,:;'|!()[]-/ \u00a0":
        return 0.42
    if character in "mwMW@%…—*" or ord(character) > 0x2E7F:
        return 1.0
    return 0.76 if character.isupper() else 0.64
