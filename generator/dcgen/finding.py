"""Findings: what is wrong with an input, where it is, and how to fix it."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from dcgen.rules import Severity

KeyPath: TypeAlias = tuple[str | int, ...]
MAX_TEXT = 1_000  # characters of a message or a hint: about ten lines of a terminal, and no value needs more
SHOWN = 100  # findings that are printed: nobody fixes more before the next run
NAMED = 40  # names in a hint
OTHERS = 3  # other names that the message of a folded finding lists; more are only counted
COMPARED = 20_000  # pairs of names that one list of known names compares: about one second
LIKE = 200  # characters: no longer name is similar to one that dcgen defines


class Place(NamedTuple):
    """A position in an input file. Line and column count from 1; line 0 means the whole file."""

    file: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}" if self.line else self.file


class Finding(NamedTuple):
    """One error or warning: a code of `dcgen.rules`, a message, and a hint with the fix.

    `path` is the key path of the blueprint that causes it; `source.placed` turns it into a `place`. `names` lists
    every object of a folded finding, the one in the message first; see `fold`.
    """

    code: str
    message: str
    hint: str
    path: KeyPath = ()
    place: Place | None = None
    names: tuple[str, ...] = ()

    @property
    def severity(self) -> "Severity":
        """The severity of the code, which is the same for every finding."""
        from dcgen.rules import RULES  # imported here, because an unchanged build needs no rule

        return RULES[self.code].severity

    def __str__(self) -> str:
        where = f"{self.place}: " if self.place else ""
        message, hint = printable(self.message), printable(self.hint)
        return f"{printable(where)}{self.code} {self.severity}: {message}\n    {hint}"


class FindingsError(Exception):
    """The one exception that carries findings out of a stage that cannot continue."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__(self.findings)

    def __str__(self) -> str:
        return listed(self.findings)


class Case(NamedTuple):
    """A finding about one named object. `fold` joins cases with equal `key` and shows the one of most `weight`."""

    key: Hashable
    name: str
    finding: Finding
    weight: float = 0.0


def exceeds(load: float, limit: float) -> bool:
    """Return whether a load is above a limit by more than the rounding of floating-point numbers."""
    return load > limit * (1 + 1e-9)


def apart(load: float, limit: float, decimals: int = 1) -> tuple[str, str]:
    """Return two figures with as many decimals, at least `decimals`, as their texts need to differ.

    >>> apart(16.04, 16.0)
    ('16.04', '16.00')
    """
    for digits in range(decimals, 12):
        texts = f"{load:,.{digits}f}", f"{limit:,.{digits}f}"
        if load == limit or texts[0] != texts[1]:
            return texts
    return texts


def fault(code: str, message: str, hint: str, path: KeyPath = (), place: Place | None = None) -> FindingsError:
    """Return an exception with one finding, ready to raise."""
    return FindingsError([Finding(code, message, hint, path, place)])


def errors(findings: Iterable[Finding]) -> list[Finding]:
    """Return the findings that stop a build."""
    return [finding for finding in findings if finding.severity == "error"]


def fold(cases: Iterable[Case], noun: str, plural: str = "") -> Iterator[Finding]:
    """Yield one finding per key of `cases`, with the count of the other objects: "(and 71 more racks)".

    The finding is that of the heaviest case, the first among equals. Text, GitHub annotations, JSON and SARIF
    print the same message; JSON and SARIF also list all `names`, so that a script finds every object.
    """
    groups: dict[Hashable, list[Case]] = {}
    for case in cases:
        groups.setdefault(case.key, []).append(case)
    for group in groups.values():
        first = max(group, key=lambda case: case.weight)
        others = [name for name in dict.fromkeys(case.name for case in group) if name != first.name]
        if not others:
            yield first.finding
            continue
        message = f"{first.finding.message} ({and_more(others, noun, plural)})"
        yield first.finding._replace(message=message, names=(first.name, *others))


def and_more(others: Sequence[str], noun: str, plural: str = "") -> str:
    """Return the count of `others`, and their names if they are few: "and 2 more racks: b, c"."""
    listed = f": {', '.join(others)}" if len(others) <= OTHERS else ""
    counted = noun if len(others) == 1 else plural or f"{noun}s"
    return f"and {len(others):,} more {counted}{listed}"


def listed(findings: Sequence[Finding]) -> str:
    """Return the first `SHOWN` findings as text, and a line that counts the rest."""
    first, rest = leading(findings)
    return "\n".join([*map(str, first), *([more(rest)] if rest else [])])


def leading(findings: Sequence[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Split findings into the first `SHOWN`, which are printed, and the rest; errors go before warnings."""
    ranked = sorted(range(len(findings)), key=lambda index: findings[index].severity != "error")
    first, rest = sorted(ranked[:SHOWN]), sorted(ranked[SHOWN:])
    return [findings[index] for index in first], [findings[index] for index in rest]


def more(rest: Sequence[Finding]) -> str:
    """Return a line that counts the findings that are not printed, by severity."""
    counts = Counter(finding.severity for finding in rest)
    by_severity = ", ".join(f"{count:,} {severity}{'s' * (count > 1)}" for severity, count in sorted(counts.items()))
    return f"... and {len(rest):,} more: {by_severity}"


def printable(text: str) -> str:
    """Return `text` cut to `MAX_TEXT` characters and made safe for a terminal."""
    return shortened(visible(shortened(text, MAX_TEXT)), MAX_TEXT)


def shortened(text: str, length: int = 200) -> str:
    """Return `text` cut to `length` characters, for a message that quotes it."""
    return text if len(text) <= length else f"{text[: length - 3]}..."


def visible(text: str) -> str:
    """Return text from a file with every unprintable character escaped."""
    return (
        text
        if text.isprintable()
        else "".join(letter if letter.isprintable() else repr(letter)[1:-1] for letter in text)
    )


def did_you_mean(name: str, known: Iterable[str], otherwise: str = "") -> str:
    """Return the closest match for `name` in `known` as a hint, else `otherwise` or the list of `known` names."""
    return suggester(known)(name, otherwise)


def suggester(known: Iterable[str]) -> Callable[..., str]:
    """Return a function like `did_you_mean` that takes many names and one list of known names.

    It compares at most `COMPARED` pairs in total and then returns the other hint. To compare thousands of wrong
    names with all known names would take minutes. It always compares the first name.
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
