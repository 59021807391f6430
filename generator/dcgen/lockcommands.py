"""The commands of the lock: `freeze` and `thaw`."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from dcgen import examples
from dcgen.printing import print_findings, unknown

if TYPE_CHECKING:
    from collections.abc import Iterable

    from dcgen.freezing import RenameReview


@click.command(epilog=examples.FREEZE)
@click.argument("blueprints", nargs=-1, type=click.Path())
@click.option("--only", default="", metavar="NAME,...", help="Freeze only these racks, devices, units or fabrics.")
@click.option("--rename", multiple=True, metavar="OLD=NEW", help="First rename a group or fabric in the lock.")
@click.option("--forget-names", is_flag=True, help="First forget the earlier names of renamed racks and devices.")
@click.option("--check", is_flag=True, help="Write nothing, and exit with 1 if something is not frozen.")
def freeze(blueprints: tuple[str, ...], only: str, rename: tuple[str, ...], forget_names: bool, check: bool) -> None:
    """Record what is built in NAME.lock beside each blueprint, so that later edits move nothing of it.

    The lock has a line per rack, device, port and power supply, and the slots that are reserved. From then on, an edit
    that would move something built is an error. `dcgen thaw` releases it.
    """
    from dcgen import freezing, listing, project

    names = tuple(name for name in only.split(",") if name)
    order = freezing.FreezeOrder(names, tuple(_renamed(rename)), check, forget_names)
    paths, sound = listing.expand(blueprints), True
    if order.rename:
        _refuse(project.review_rename(paths, order.rename), order.rename)
    for path in paths:
        found = project.freeze(path, order)
        print_findings(found.findings)
        for line in found.report:
            click.echo(line)
        sound = sound and found.sound
    if not sound:
        sys.exit(1)


@click.command(epilog=examples.THAW)
@click.argument("names", nargs=-1, required=True, metavar="NAME...")
@click.option("--blueprint", "blueprints", multiple=True, type=click.Path(), help="Only in the lock of this blueprint.")
@click.option("--keep-people", is_flag=True, help="Keep serial numbers, asset tags, MAC addresses, GUIDs and notes.")
def thaw(names: tuple[str, ...], blueprints: tuple[str, ...], keep_people: bool) -> None:
    """Release built objects from the lock, so that a build may move them.

    NAME is a rack, a device, a port (DEVICE:PORT) or a lease, or a pattern with `*`. The lines leave the lock, and the
    review of that change is the permission to move them. A cable between two switches remembers its former end, so that
    as few as possible move.
    """
    from dcgen import listing, project

    report, known = project.thaw(listing.expand(blueprints), names, keep_people)
    if not report:
        raise unknown("built object", names[0], known, "no lock of these blueprints has it")
    for line in report:
        click.echo(line)


def _refuse(found: RenameReview, rename: Iterable[tuple[str, str]]) -> None:
    """Raise a usage error for the first rename of a name that no lock has, or to a name that one has."""
    for old, new in rename:
        if old in found.lost:
            raise unknown("built group, fabric or site", old, list(found.known), "no lock of these blueprints has it")
        if new in found.taken:
            raise click.UsageError(f"--rename '{old}={new}': the lock has '{new}' already; thaw that, or use another")


def _renamed(rename: Iterable[str]) -> Iterable[tuple[str, str]]:
    """Yield the old and the new name of each option. Raise a usage error for another form."""
    for text in rename:
        old, equals, new = text.partition("=")
        if not (old and equals and new):
            raise click.UsageError(f"--rename {text!r}: write OLD=NEW")
        yield old, new
