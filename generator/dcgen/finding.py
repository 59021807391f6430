"""Findings: what is wrong with an input, where, and what to do about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from typing import Literal, NamedTuple, TypeAlias

Severity: TypeAlias = Literal["error", "warning", "info"]
KeyPath: TypeAlias = tuple[str | int, ...]
MAX_TEXT = 1_000  # characters of a message or a hint: a terminal shows some ten lines, and no value needs more
SHOWN = 100  # findings that are printed: nobody mends more before the next run
NAMED = 40  # names in a hint
COMPARED = 20_000  # pairs of names that one list of known names compares: about a second
LIKE = 200  # characters: no longer name is near to one that dcgen knows


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
        message, hint = printable(self.message), printable(self.hint)
        return f"{printable(where)}{self.code} {self.severity}: {message}\n    {hint}"


class FindingsError(Exception):
    """The one exception that carries findings out of a stage that cannot go on."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return listed(self.findings)


def fault(code: str, message: str, hint: str, path: KeyPath = (), place: Place | None = None) -> FindingsError:
    """Return the exception with one error, ready to raise."""
    return FindingsError([Finding(code, message, hint, path, place=place)])


def listed(findings: Sequence[Finding]) -> str:
    """Return the first `SHOWN` findings as text, and a line that counts the others."""
    first, rest = leading(findings)
    return "\n".join([*map(str, first), *([more(rest)] if rest else [])])


def leading(findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Split findings into the first `SHOWN`, which are printed, and the rest; errors go before warnings."""
    ranked = sorted(range(len(findings)), key=lambda index: findings[index].severity != "error")
    first, rest = sorted(ranked[:SHOWN]), sorted(ranked[SHOWN:])
    return [findings[index] for index in first], [findings[index] for index in rest]


def more(rest: Sequence[Finding]) -> str:
    """Return the line that stands for the findings that are not printed, with their number by severity."""
    counts = Counter(finding.severity for finding in rest)
    words = ", ".join(f"{count:,} {word}{'s' * (count > 1)}" for word, count in sorted(counts.items()))
    return f"... and {len(rest):,} more: {words}"


def printable(text: str) -> str:
    """Return `text` cut to `MAX_TEXT` characters and made safe for a terminal."""
    return shortened(visible(shortened(text, MAX_TEXT)), MAX_TEXT)


def shortened(text: str, length: int = 200) -> str:
    """Return `text` cut to `length` characters, for a message that quotes it."""
    return text if len(text) <= length else f"{text[: length - 3]}..."


def visible(text: str) -> str:
    """Return text from a file with every character escaped that is not printable."""
    return (
        text
        if text.isprintable()
        else "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)
    )


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return a near-miss suggestion for `name` among `known`, else `otherwise` or the list of what there is."""
    return suggester(known)(name, otherwise)


def suggester(known: Iterable[str]) -> Callable[..., str]:
    """Return a function like `did_you_mean` for many names and one list of known ones.

    It compares at most `COMPARED` pairs in all, then it gives the other hint: a search among all known names for
    each of thousands of wrong ones takes minutes. The first name is always compared.
    """
    names = sorted(known)
    lowered = {name.lower(): name for name in names}
    left = max(COMPARED, len(lowered))
    listed = f"use one of: {', '.join(names[:NAMED]) or '(none)'}"
    listed += f" and {len(names) - NAMED:,} more" if len(names) > NAMED else ""

    def suggest(name: str, otherwise: str = "") -> str:
        nonlocal left
        left -= len(lowered)
        if left >= 0 and len(name) <= LIKE:
            from difflib import get_close_matches

            if close := get_close_matches(name.lower(), lowered, n=1, cutoff=0.6):
                return f"did you mean '{lowered[close[0]]}'?"
        return otherwise or listed

    return suggest
