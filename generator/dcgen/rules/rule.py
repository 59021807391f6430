"""What is known of one finding."""

from __future__ import annotations

from typing import NamedTuple


class Rule(NamedTuple):
    """`title` in a few words; `why` and `fix` in full sentences."""

    title: str
    why: str
    fix: str
