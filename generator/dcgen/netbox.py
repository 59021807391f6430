"""Slugs, names and descriptions that fit NetBox, and the names that it cannot tell apart.

The limits are those of NetBox's models; a longer text would fail while Terraform applies, half way through a site.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache
from zlib import crc32

NAME, SLUG, PORT, PART_NUMBER, DESCRIPTION = 100, 100, 64, 50, 200  # characters
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


@cache
def slug(name: str) -> str:
    """Return a name as NetBox takes it in addresses: lower case, with hyphens for everything else.

    Text beyond ASCII gets a checksum, and so does what is cut at the limit of 100 characters.
    """
    text = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if name.isascii() and text and len(text) <= SLUG:
        return text
    return f"{text[: SLUG - 9].rstrip('-')}-{crc32(name.encode()):08x}".lstrip("-")


def fitted_name(name: str, limit: int = NAME) -> str:
    """Return a name without blanks at its ends, which NetBox drops; a long one is cut and ends in its checksum."""
    text = name.strip() or "-"
    return text if len(text) <= limit else f"{text[: limit - 9]}…{crc32(name.encode()):08x}"


def fitted_text(text: str, limit: int = DESCRIPTION) -> str:
    """Return a description without blanks at its ends; a long one is cut and ends in an ellipsis."""
    text = text.strip()
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def prefix_name(fabric: str, unit: int, parts: Mapping[str, int]) -> str:
    """Return what a prefix is called: its fabric, its unit (0: none), and its rail, plane or link."""
    of_unit = f" su{unit:02}" if unit else ""
    return f"{fabric}{of_unit}{''.join(f' {word}{number}' for word, number in parts.items())}"


def collated(name: str) -> str:
    """Return what NetBox compares of a name: case, leading zeros, width and invisible characters do not count."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    return _ZEROS.sub("", "".join(letter for letter in folded if unicodedata.category(letter)[:1] != "C")).strip()
