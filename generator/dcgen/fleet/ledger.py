"""The last build of a fleet in the cache of the user, from which an update of some sites takes over all others.

A ledger is valid while all inputs but the rows are unchanged: fleet file, design, catalog, templates, lock, dcgen
itself. A row counts by the text of its line and by the header. The shared files are not in the ledger: they are read
from the output, and count only with the digests that the last build wrote.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from dcgen import unchanged
from dcgen.finding import Finding, Place
from dcgen.fleet.review import Claim, NotedFinding
from dcgen.fleet.sections import Lengths
from dcgen.fleet.shared import FleetSite
from dcgen.reader import Inputs
from dcgen.unchanged import Unit

MOST = 32 * 2**20  # bytes of an entry: 50,000 sites take about 25 MB


class KeptRow(NamedTuple):
    """A row of the last build: the text of its line, the name of its site, and the index of its shape."""

    text: str
    site: str
    shape: int


class KeptShape(NamedTuple):
    """A shape of the last build: its key, its id in the files, and the findings of its first site.

    `line` is the number of the line of that site if a finding has it, else 0. `routes` is set if its switches have AS
    numbers.
    """

    key: str
    id: str
    line: int
    findings: Sequence[NotedFinding]
    routes: bool = False


class Ledger(NamedTuple):
    """The last build of a fleet. `inputs` has the states of its inputs without the rows.

    `sites` are sorted by name. `claims` are the address blocks of the sites that have others than those of their
    number. `files` has the digest of each shared file, and `lengths` the parts of those with a block per site.
    `totals` is the digest of the values in the others. `findings` are those of the whole fleet, not of a shape.
    """

    inputs: Inputs
    header: tuple[int, str]
    rows: Sequence[KeptRow]
    shapes: Sequence[KeptShape]
    sites: Sequence[FleetSite]
    claims: Mapping[str, Sequence[Claim]]
    files: Mapping[str, str]
    lengths: Mapping[str, Lengths]
    totals: str
    findings: Sequence[Finding] = ()


def recall(unit: Unit) -> Ledger | None:
    """Return the last build of a fleet, None if there is none or if an input other than its rows has changed."""
    own, state = _own(unit), unchanged.states()
    try:
        entry = unchanged.valid_entry(own, state, MOST)
        if entry is None:
            return None
        return Ledger(
            {name: state(name) for name in entry["inputs"]},
            (entry["header"][0], entry["header"][1]),
            [KeptRow(*each) for each in entry["rows"]],
            [_shape(*each) for each in entry["shapes"]],
            [FleetSite(*each) for each in entry["sites"]],
            {name: [(each[0], each[1], each[2], name) for each in found] for name, found in entry["claims"].items()},
            entry["files"],
            {path: Lengths(*each) for path, each in entry["lengths"].items()},
            entry["totals"],
            [_finding(*each) for each in entry["findings"]],
        )
    except unchanged.DAMAGE:
        return None


def remember(unit: Unit, inputs: Inputs, ledger: Ledger) -> None:
    """Keep a build of a fleet for the next one. Keep nothing if an input is unstable or nothing can be kept.

    `inputs` are all look-ups of the build and of the earlier ones from which it took something over, without the rows.
    """
    own = _own(unit)
    digest = unchanged.digest_after(own, inputs)
    if digest:
        entry = {"digest": digest, **ledger._asdict(), "inputs": list(inputs)}
        text = json.dumps(entry, ensure_ascii=False, separators=(",", ":"))
        unchanged.keep_entry(own, text.encode(errors="surrogatepass"), MOST)  # the path of a project can have any bytes


def _own(unit: Unit) -> Unit:
    return Unit((*unit.key, "ledger"), unit.given)


def _shape(key: str, name: str, line: int, findings: list[list[Any]], routes: bool) -> KeptShape:
    return KeptShape(key, name, line, [_noted(*each) for each in findings], routes)


def _noted(finding: list[Any], key: list[Any]) -> NotedFinding:
    return NotedFinding(_finding(*finding), (key[0], tuple(key[1]), key[2]))


def _finding(code: str, message: str, hint: str, path: list[Any], place: list[Any] | None, names: list[str]) -> Finding:
    return Finding(code, message, hint, tuple(path), Place(*place) if place else None, tuple(names))
