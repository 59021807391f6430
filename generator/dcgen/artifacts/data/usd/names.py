"""Names of USD prims: an identifier for each name, so that no two names share one."""

import re

_PLAIN = re.compile(r"[A-Za-z0-9-]")


def prim_name(name: str) -> str:
    """Return the identifier of a name: letters and digits stay, and every other character becomes `_`.

    If not all of these were hyphens, or two are adjacent, `__` follows. Then follows each character other than a
    hyphen: its place from 0 and its code point in hexadecimal. A name that begins with a digit gets `_` before it,
    and `d` after `__`. `original_name` returns the name, so no two names have one identifier.

    >>> prim_name("iad1-a-su01-gpu-r01")
    'iad1_a_su01_gpu_r01'
    >>> prim_name("row_1.a")
    'row_1_a__3x5f_5x2e'
    """
    begins = name[:1].isdigit() and name[:1].isascii()
    body = "_" * begins + "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in name)
    others = [f"{place}x{ord(letter):x}" for place, letter in enumerate(name) if not _PLAIN.fullmatch(letter)]
    marks = ["d"] * begins + others
    return f"{body}__{'_'.join(marks)}" if marks or "__" in body or not body else body


def original_name(identifier: str) -> str:
    """Return the name of an identifier that `prim_name` made.

    >>> original_name("row_1_a__3x5f_5x2e")
    'row_1.a'
    """
    body, found, marks = identifier.rpartition("__")
    if not found:
        return identifier.replace("_", "-")
    places = marks.split("_") if marks else []
    if places[:1] == ["d"]:
        body, places = body[1:], places[1:]
    letters = list(body.replace("_", "-"))
    for mark in places:
        place, _, code = mark.partition("x")
        letters[int(place)] = chr(int(code, 16))
    return "".join(letters)
