"""Slugs, names and descriptions that fit NetBox, labels of Terraform, and the collation of NetBox's names.

The limits come from NetBox's models. A longer text would fail during `terraform apply`, halfway through a site.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from functools import cache, lru_cache
from zlib import crc32

NAME, SLUG, PORT, PART_NUMBER, RECORD, DESCRIPTION = 100, 100, 64, 50, 50, 200  # characters
_ZEROS = re.compile(r"(?<!\d)0+(?=\d)")


@cache
def slug(name: str) -> str:
    """Return the slug of a name: lower case, with hyphens in place of all other characters.

    A name with characters outside ASCII, or of more than 100 characters, ends in a checksum.
    """
    text = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    if name.isascii() and text and len(text) <= SLUG:
        return text
    return f"{text[: SLUG - 9].rstrip('-')}-{crc32(name.encode()):08x}".lstrip("-")


@cache
def label(name: str) -> str:
    """Return a name as a Terraform label: its slug with underscores for hyphens. dcgen's own names stay distinct."""
    text = slug(name).replace("-", "_")
    return f"_{text}" if text[:1].isdigit() else text


def fitted_name(name: str, limit: int = NAME) -> str:
    """Return a name without spaces at its ends, which NetBox drops; a long name is cut and ends in a checksum."""
    text = name.strip() or "-"
    return text if len(text) <= limit else f"{text[: limit - 9]}…{crc32(name.encode()):08x}"


@lru_cache(maxsize=4096)  # the devices of a model have the same ports
def port_name(port: str) -> str:
    """Return the name of a port or an outlet as NetBox shows it."""
    return fitted_name(port, PORT)


def fitted_text(text: str, limit: int = DESCRIPTION) -> str:
    """Return a description without spaces at its ends; a long description is cut and ends in an ellipsis."""
    text = text.strip()
    return text if len(text) <= limit else f"{text[: limit - 1].rstrip()}…"


def prefix_name(fabric: str, unit: int, parts: Mapping[str, int]) -> str:
    """Return the name of a prefix: its fabric, its unit (0: none), and its rail, plane or link."""
    of_unit = f" su{unit:02}" if unit else ""
    return f"{fabric}{of_unit}{''.join(f' {part}{number}' for part, number in parts.items())}"


def collated(name: str) -> str:
    """Return the sort key of NetBox for a name: it ignores case, leading zeros, width and invisible characters."""
    folded = unicodedata.normalize("NFKD", name).casefold()
    return _ZEROS.sub("", "".join(letter for letter in folded if unicodedata.category(letter)[:1] != "C")).strip()
