"""The lock of a fleet: one line per built site, with its number, its address pools and its shape.

The shape identifies all devices, places, ports, addresses, cables and parts of a site. A built site therefore keeps
every one of them, or an edit is an error that names the site and the difference.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from fnmatch import fnmatchcase
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import reader
from dcgen.finding import Case, Finding, FindingsError, Place, fold, shortened
from dcgen.fleet.changes import Old, shape_change
from dcgen.fleet.reading import FleetFile, pools_at
from dcgen.fleet.rows import NAME
from dcgen.freezing import RenameReview
from dcgen.lock.lines import path_of

HEADER = "# dcgen fleet lock 1: sites that are built, by `dcgen freeze`; docs/fleets.md explains it"
MAX_BYTES = 32 * 2**20  # 100,000 sites have about 12 MB
LINE = re.compile(
    r"(?P<name>[a-z0-9-]{1,40}) number=(?P<number>[0-9]{1,7}) shape=(?P<shape>[0-9a-f]{10})(?P<pools>( \S+)*)"
)
BUILT = ("installed", "live")  # the states of a built site


class BuiltSite(NamedTuple):
    """A line of the lock: a site with its number, the id of its shape, and its address pools as text."""

    name: str
    number: int
    shape: str
    pools: str
    line: int = 0


class FleetLock(NamedTuple):
    """The built sites by name, the name of the file, and the faults of its lines."""

    file: str
    sites: Mapping[str, BuiltSite]
    findings: tuple[Finding, ...] = ()


def read(path: Path, root: Path) -> FleetLock | None:
    """Return the lock of the fleet at `path`, None if it has none. Raise FindingsError as `reader.read` does."""
    where = path_of(path)
    if not reader.exists(where):
        return None
    lines = reader.read(where, root, MAX_BYTES).decode(errors="replace").split("\n")
    sites: dict[str, BuiltSite] = {}
    faults = []
    for number, line in enumerate(lines, 1):
        if not line.strip() or line.startswith("#"):
            continue
        found = LINE.fullmatch(line)
        name = found["name"] if found else ""
        if found and NAME.fullmatch(name) and name not in sites:
            sites[name] = BuiltSite(name, int(found["number"]), found["shape"], found["pools"].strip(), number)
            continue
        problem = (
            f"the site '{name}' has a second line"
            if name in sites
            else f"the line cannot be read: {shortened(line, 60)}"
        )
        hint = "correct the line, or restore the lock from Git"
        faults.append(Finding("DC505", problem, hint, place=Place(where.as_posix(), number, 1)))
    return FleetLock(where.as_posix(), sites, tuple(faults))


def text_of(sites: Iterable[BuiltSite]) -> str:
    """Return the text of a lock, sorted by name."""
    lines = (f"{site.name} number={site.number} shape={site.shape} {site.pools}".rstrip() for site in sites)
    return "\n".join([HEADER, *sorted(lines), ""])


def built(fleet: FleetFile, names: Iterable[str], shapes: Mapping[str, str]) -> list[BuiltSite]:
    """Return the lines of some sites; `shapes` has the id of the shape of each site."""
    return [BuiltSite(name, fleet.rows[name].facts.number, shapes[name], pools_at(fleet, name)) for name in names]


def review(
    fleet: FleetFile, lock: FleetLock, shapes: Mapping[str, str], data: Mapping[str, Any], old: Old
) -> list[Finding]:
    """Return the findings about built sites that the fleet does not keep.

    `shapes` has the id of the shape of each site, and `data` the data of these shapes. `old` has those of the last
    build.
    """
    return [*lock.findings, *fold(_cases(fleet, lock, shapes, data, old), "site")]


def _cases(
    fleet: FleetFile, lock: FleetLock, shapes: Mapping[str, str], data: Mapping[str, Any], old: Old
) -> Iterator[Case]:
    numbers = {row.facts.number: row.name for row in fleet.rows.values()}
    for site in lock.sites.values():
        place, thaw = Place(lock.file, site.line, 1), f"if this is meant, release it: `dcgen thaw {site.name}`"
        row = fleet.rows.get(site.name)
        if row is None:
            other = numbers.get(site.number)
            now = f"its number {site.number} is that of '{other}'" if other else "no row has its number"
            message = f"the built site '{site.name}' is no longer in the fleet; {now}"
            rename = f"after a rename: `dcgen freeze --rename {site.name}={other}`; " if other else ""
            yield Case(("gone", bool(other)), site.name, Finding("DC811", message, rename + thaw, place=place))
        elif row.facts.number != site.number or pools_at(fleet, row.name) != site.pools:
            both = f"number {site.number}, now {row.facts.number}"
            message = f"the built site '{site.name}' would get other addresses: {both}; "
            message += f"{shortened(site.pools, 80)}, now {shortened(pools_at(fleet, row.name), 80)}"
            yield Case(
                "addresses",
                site.name,
                Finding("DC811", message, f"restore the number and the pools; {thaw}", place=place),
            )
        elif shapes[site.name] != site.shape:
            before, after = old.shapes.get(site.shape), data.get(shapes[site.name])
            what = "other devices, places, ports, addresses, cables or parts"
            what = ", ".join(shape_change(before, after)) if before and after else what
            message = f"the built site '{site.name}' would change: {what}"
            finding = Finding(
                "DC811", message, f"undo the edit, or make a site class for new sites; {thaw}", place=place
            )
            yield Case(("shape", what), site.name, finding)


def thawed(lock: FleetLock, patterns: Iterable[str]) -> list[str]:
    """Return the names of the built sites that match one of the patterns."""
    patterns = list(patterns)
    return [name for name in lock.sites if any(fnmatchcase(name, pattern) for pattern in patterns)]


def review_rename(path: Path, root: Path, rename: Iterable[tuple[str, str]]) -> RenameReview:
    """Return what the lock of the fleet at `path` has of the names of a rename."""
    lock, pairs = read(path, root), tuple(rename)
    known = lock.sites if lock else {}
    lost = frozenset(old for old, _ in pairs if old not in known)
    taken = frozenset(new for _, new in pairs if new in known and new not in dict(pairs))
    return RenameReview(lost, taken, tuple(sorted(known)))


def refuse(lock: FleetLock) -> None:
    """Raise FindingsError if a lock has lines that cannot be read."""
    if lock.findings:
        raise FindingsError(lock.findings)
