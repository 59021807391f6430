"""Sites that are unchanged since the last build of their fleet, from the cache of the user.

A site is unchanged if its row is. The other inputs must be unchanged too: design, fleet file, catalog, templates, and
dcgen itself. For a site whose files are written, every byte in the output is compared too.
"""

import json
import zlib
from collections.abc import Iterable
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from dcgen import unchanged
from dcgen.difference import FileChanges
from dcgen.finding import FindingsError
from dcgen.fleet.reading import FleetFile
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.sites import Output, SiteResult
from dcgen.reader import UNSTABLE, Inputs
from dcgen.unchanged import Unit

MOST = 24 * 2**20  # bytes of an entry: 100,000 sites take about 15 MB
UNPACKED = 2**30  # bytes of its text: 100,000 summaries take 400 MB


class KeptSite(NamedTuple):
    """A site of the last build: the digest of its row, its summary, and the digest and number of its files."""

    row: str
    summary: str
    digest: str
    files: int


def recall(fleet: FleetFile, unit: Unit | None, output: Output) -> tuple[dict[str, SiteResult], Inputs]:
    """Return the results of the sites that are unchanged by name, and the states of the inputs that they depend on.

    Return none after a change that all sites depend on.
    """
    if unit is None:
        return {}, {}
    try:
        own, state = _own(unit), unchanged.states()
        entry = unchanged.valid_entry(own, state, MOST)
        if entry is None:
            return {}, {}
        inputs = {name: state(name) for name in entry["inputs"]}
        unpacked = zlib.decompressobj()
        text = unpacked.decompress(bytes.fromhex(entry["sites"]), UNPACKED)
        sites = {name: KeptSite(*values) for name, values in json.loads(text).items()}
    except (*unchanged.DAMAGE, zlib.error):
        return {}, {}
    found = ((row, sites.get(row.name)) for row in fleet.rows.values())
    beside = _beside(fleet)
    same = ((row, site) for row, site in found if site and site.row == digest_of(row, beside))
    made = ((row.name, _result(fleet, row, site, output)) for row, site in same)
    results = {name: result for name, result in made if result}
    return results, inputs if results else {}


def _result(fleet: FleetFile, row: FleetRow, site: KeptSite, output: Output) -> SiteResult | None:
    """Return the result of an unchanged site, None if a file of it in the output is not as it was written."""
    if fleet.spec.written is not None and row.name not in fleet.spec.written:
        return SiteResult(row.name, site.summary, site.digest, site.files, None)
    with suppress(OSError, FindingsError):
        if unchanged.is_whole((Path(output.folder) / row.name).as_posix(), site.digest):
            return SiteResult(row.name, site.summary, site.digest, site.files, FileChanges(site.files))
    return None


def remember(fleet: FleetFile, unit: Unit | None, inputs: Inputs, made: Iterable[SiteResult]) -> None:
    """Keep the results of all sites for the next build. Keep nothing if an input is unstable or nothing can be kept."""
    if unit is None:
        return
    digest = unchanged.digest_after(_own(unit), inputs)
    beside, rows = _beside(fleet), fleet.rows
    sites = {
        each.name: KeptSite(digest_of(rows[each.name], beside), each.summary, each.digest, each.files) for each in made
    }
    packed = zlib.compress(json.dumps(sites, ensure_ascii=False).encode(), 1).hex()
    if digest:
        entry = {"digest": digest, "inputs": list(inputs), "sites": packed}
        unchanged.keep_entry(_own(unit), json.dumps(entry).encode(), MOST)


def _own(unit: Unit) -> Unit:
    return Unit((*unit.key, "sites"), unit.given)


def _beside(fleet: FleetFile) -> str:
    """Return a digest of the text beside the sites in the fleet file, "" if an input of all sites has this text."""
    text = fleet.read.frame[1] if fleet.read and fleet.read.tail else ""
    return sha256(text.encode(errors="surrogatepass")).hexdigest() if text else ""


def digest_of(row: FleetRow, beside: str) -> str:
    """Return the digest of everything that a row states and of the text beside it."""
    stated = (row.name, row.facts, row.overrides, beside)
    return sha256(repr(stated).encode(errors="surrogatepass")).hexdigest()


def joined(inputs: Iterable[Inputs], without: str) -> Inputs:
    """Return the look-ups of several processes as one. A look-up with two states is unstable."""
    found: Inputs = {}
    for each in inputs:
        for name, state in each.items():
            if name != without and found.setdefault(name, state) != state:
                found[name] = UNSTABLE
    return found
