"""The width of texts in a drawing, and texts cut or wrapped to a width."""

from __future__ import annotations

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


def wrap(text: str, width: float, size: float) -> list[str]:
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
    return lines


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
