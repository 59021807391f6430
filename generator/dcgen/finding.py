"""Findings: what is wrong with an input, where, and what to do about it."""

from __future__ import annotations

from typing import Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "info"]
KeyPath: TypeAlias = tuple[str | int, ...]


class Place(NamedTuple):
    """A position in an input file; line and column count from 1, 0 means the file as a whole."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Finding(NamedTuple):
    """One fault or warning: a code of `dcgen.rules`, a sentence in the user's words, and a way out.

    `path` is the key path of the blueprint that made it; `source.placed` turns it into a `place`.
    """

    code: str
    message: str
    hint: str
    path: KeyPath = ()
    severity: Severity = "error"
    place: Place | None = None

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        return f"{visible(where)}{self.code} {self.severity}: {visible(self.message)}\n    {visible(self.hint)}"


class FindingsError(Exception):
    """The one exception that carries findings out of a stage that cannot go on."""

    def __init__(self, findings: list[Finding] | tuple[Finding, ...]) -> None:
        super().__init__("\n".join(str(finding) for finding in findings))
        self.findings = tuple(findings)


def fault(code: str, message: str, hint: str, path: KeyPath = (), place: Place | None = None) -> FindingsError:
    """The exception with one error, ready to raise."""
    return FindingsError([Finding(code, message, hint, path, place=place)])


def visible(text: str) -> str:
    """Text from a file made safe for a terminal: what is not printable is escaped."""
    return (
        text
        if text.isprintable()
        else "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)
    )


MOST = 40  # names in a hint


def did_you_mean(name: str, known: list[str], otherwise: str = "") -> str:
    """A near-miss suggestion for `name` among `known`, else `otherwise` or the list of what there is."""
    from difflib import get_close_matches

    lowered = {word.lower(): word for word in known}
    close = get_close_matches(name.lower(), lowered, n=1, cutoff=0.6)
    if close:
        return f"did you mean '{lowered[close[0]]}'?"
    more = f" and {len(known) - MOST} more" if len(known) > MOST else ""
    return otherwise or f"use one of: {', '.join(sorted(known)[:MOST]) or '(none)'}{more}"
