"""The output of commands on a terminal: findings, counts, progress, and usage errors with a suggestion."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING, Any, TypeVar

import click

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from dcgen.finding import Finding

T = TypeVar("T")


class Later(click.Command):
    """A command of another module, `MODULE.COMMAND`, which is loaded when the command runs. `text` is its first line.

    So the help of the group does not load the module.
    """

    def __init__(self, name: str, place: str, text: str) -> None:
        super().__init__(name, help=text)
        self.place = place

    def load(self) -> click.Command:
        """Return the command itself."""
        from importlib import import_module

        module, _, command = self.place.partition(".")
        found: click.Command = getattr(import_module(f"dcgen.{module}"), command)
        return found


class CommandGroup(click.Group):
    """A group of commands that suggests the nearest command for a misspelled one."""

    def get_command(self, context: click.Context, name: str) -> click.Command | None:
        """Return a command of the group, None if there is none of this name."""
        found = super().get_command(context, name)
        if isinstance(found, Later):
            found = self.commands[name] = found.load()
        return found

    def format_commands(self, context: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the names of the commands with their first lines, as click does, and load none of them."""
        limit = formatter.width - 6 - max(map(len, self.commands))
        with formatter.section("Commands"):
            formatter.write_dl([(name, each.get_short_help_str(limit)) for name, each in sorted(self.commands.items())])

    def resolve_command(self, context: click.Context, args: list[str]) -> Any:
        """Return the command of the arguments, as click does. Raise UsageError with a suggestion."""
        try:
            return super().resolve_command(context, args)
        except click.UsageError:
            raise unknown("command", args[0], self.list_commands(context)) from None


def unknown(thing: str, name: str, known: list[str], otherwise: str = "") -> click.UsageError:
    """Return a usage error that suggests the nearest known name."""
    from dcgen.finding import did_you_mean, printable, shortened

    return click.UsageError(printable(f"no {thing} '{shortened(name)}'; {did_you_mean(name, known, otherwise)}"))


def tally(findings: list[Finding]) -> str:
    """Return the numbers of errors and warnings as text."""
    counts = Counter(item.severity for item in findings)
    return f"{count_text(counts['error'], 'error')}, {count_text(counts['warning'], 'warning')}"


def count_text(number: int, thing: str) -> str:
    """Return a number and its noun, in the plural unless the number is 1."""
    return f"{number} {thing}{'' if number == 1 else 's'}"


def print_findings(findings: Iterable[Finding], form: str = "text") -> None:
    """Print findings to standard error as text, or to standard output in another format."""
    found = list(findings)
    if form == "text":
        from dcgen.finding import listed

        if found:
            click.echo(listed(found), err=True)
        return
    from dcgen import report

    if text := report.FORMATS[form](found):
        click.echo(text)


def counted(items: Iterable[T], words: str) -> Iterator[T]:
    """Yield the items. On a terminal, show their number after the first second."""
    import time

    shown, start, number = bool(sys.stderr and sys.stderr.isatty()), time.monotonic(), 0
    for item in items:
        number += 1  # noqa: SIM113 - enumerate would keep an item while the next is made
        if shown and time.monotonic() - start > 1:
            click.echo(f"\r{words}: {number}", nl=False, err=True)
        yield item
        del item  # free its memory before the next one is made
    if shown and time.monotonic() - start > 1:
        click.echo("\r\033[K", nl=False, err=True)
