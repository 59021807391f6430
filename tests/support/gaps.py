"""Warnings about values that the catalog lacks today, which tests of other rules leave out: facts are added at any time."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from dcgen.finding import Finding

CODES = frozenset(("DC205", "DC222", "DC230", "DC265", "DC266", "DC267", "DC268", "DC269", "DC274", "DC281", "DC282"))
_CODE = re.compile(r"^(?:\S+: )?(DC\d{3}) (?:error|warning): ")


def others(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that are not about a value that the catalog lacks."""
    return [finding for finding in findings if finding.code not in CODES]


def others_of(text: str, case: Path) -> str:
    """Return printed findings of a fault case: of `CODES` only those that a comment of the case names."""
    named = set(
        re.findall(r"DC\d{3}", " ".join(line.partition("#")[2] for line in case.read_text("utf-8").split("\n")))
    )
    lines, kept, keep = text.splitlines(keepends=True), [], True
    for line in lines:
        if match := _CODE.match(line):
            keep = match[1] not in CODES - named
        if keep:
            kept.append(line)
    return "".join(kept)
