"""Plan one site per shape, and make the files of all sites: stamped from a model site, or built one by one.

The model of a shape is compared with real sites in each build: with those whose replaced texts and addresses sort first
and last. If one file differs, all sites of the shape are built one by one.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import NamedTuple

from dcgen import artifacts, journal, pipeline, reader, render, tree
from dcgen.analysis import Analysis
from dcgen.blueprint import Blueprint
from dcgen.difference import FileChanges
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.fleet import cluster, reading
from dcgen.fleet.blocks import derived
from dcgen.fleet.faults import retold
from dcgen.fleet.layers import merged, stated
from dcgen.fleet.places import pools_of
from dcgen.fleet.reading import RENAMED, FleetFile, site_document
from dcgen.fleet.rows import FleetRow
from dcgen.fleet.shapes import shape_of, width_of, with_tokens
from dcgen.fleet.stamping import Stamp, make_stamp, stamped
from dcgen.fleet.summaries import examined_text, summary_text
from dcgen.page import Artifact
from dcgen.plan.addressing.pools import LINKS, LOOPBACK
from dcgen.plan.subnets import RoutingPlan
from dcgen.schema import validate
from dcgen.source import Document

SUMMARY = ".summary"  # the path of the summary among the files of a site; it is not written
FEW = 4  # sites of a shape that are built one by one: a model and its comparison cost as much
KEPT = 16  # stamps that a process keeps: about 1 MB each


class FleetTask(NamedTuple):
    """A fleet for workers: its path, the project, and a number that differs from one command to the next."""

    path: str
    root: str
    session: int


class Output(NamedTuple):
    """The folder of the fleet, the selected families, and the options of the build."""

    folder: str
    only: tuple[str, ...] = ()
    check: bool = False
    force: bool = False
    full: bool = False


class SiteResult(NamedTuple):
    """The result for one site: its summary, the digest of all its files and their number, and the changes on disk."""

    name: str
    summary: str
    digest: str
    files: int
    changes: FileChanges | None


@lru_cache(maxsize=1)
def fleet_of(task: FleetTask) -> FleetFile:
    """Return the fleet of a task. A process reads it once."""
    return reading.load(Path(task.path), Path(task.root))


def shapes_of(fleet: FleetFile) -> dict[str, list[FleetRow]]:
    """Return the rows of each shape, in the order of the file."""
    found: dict[str, list[FleetRow]] = {}
    for row in fleet.rows.values():
        found.setdefault(shape_of(fleet, row).key, []).append(row)
    return found


def examine(task: FleetTask, name: str) -> tuple[list[Finding], str, reader.Inputs]:
    """Return the findings of one site with their places, and its summary; "" if it cannot be planned.

    Return what it read, too.
    """
    return examine_in(fleet_of(task), name)


def examine_in(fleet: FleetFile, name: str) -> tuple[list[Finding], str, reader.Inputs]:
    """Return the same as `examine` for a site of a fleet that was read."""
    with reader.noting() as inputs:
        return *_examine(fleet, name), inputs


def _examine(fleet: FleetFile, name: str) -> tuple[list[Finding], str]:
    row = fleet.rows[name]
    document = site_document(fleet, row)
    analysis, findings = plan(fleet, row, document)
    if analysis is None:
        return findings, ""
    text = examined_text(analysis, pools_of(document.data))
    return [*findings, *_shared_pools(fleet, row, document, analysis)], text


def _shared_pools(fleet: FleetFile, row: FleetRow, document: Document, analysis: Analysis) -> Iterator[Finding]:
    """Yield a finding for each pool in use that neither the number nor the row of the site states."""
    if fleet.size == 1:
        return
    own = {path for path, _ in stated(merged(derived(fleet.spec, fleet.pools, row.facts.number), row.overrides))}
    for path, what, hint in _pools_in_use(analysis.topology.plan.routing):
        if path not in own:
            place = document.locate(path) if document.locate else None
            yield Finding("DC810", f"all sites have the same {what}", hint, path, place)


def _pools_in_use(routing: RoutingPlan) -> Iterator[tuple[KeyPath, str, str]]:
    """Yield the key of each pool of a site, what it gives, and where the fleet states it."""
    hint = "state the pool under `addressing:` of the fleet (`{}`), with a `site_length:`"
    for policy in routing.policies.values():
        path: KeyPath = ("addressing", "management") if policy.network else ("addressing", "pools", policy.fabric)
        if policy.network and policy.network != "management":
            path = ("fabrics", policy.fabric, "vlans", policy.network, "prefix")
        if policy.pool:
            what = f"addresses {policy.pool} in '{policy.network or policy.fabric}'"
            yield path, what, hint.format(".".join(map(str, path)))
    if routing.routers:
        yield ("addressing", "asn_base"), "AS numbers", "state `asns:` under `addressing:` of the fleet"
        path = ("addressing", "pools", LOOPBACK)
        yield path, "loopbacks of switches", hint.format(".".join(map(str, path)))
    if routing.link_pools:
        path = ("addressing", "pools", LINKS)
        yield path, "addresses of numbered links", hint.format(".".join(map(str, path)))


def proven(task: FleetTask, name: str, witnesses: Sequence[str], only: tuple[str, ...]) -> bool:
    """Return whether the model of the shape of a site gives the files of the witnesses, which are planned one by one.

    Raise FindingsError if a site has errors.
    """
    fleet = fleet_of(task)
    stamp = _stamp(task, name, only)
    if stamp is None:
        return False
    return all(_agrees(fleet, fleet.rows[witness], stamp, only) for witness in witnesses)


def build(task: FleetTask, names: Sequence[str], model: str, output: Output) -> tuple[list[SiteResult], reader.Inputs]:
    """Make the files of some sites of one shape, and write or compare them. Return what they read, too.

    They are stamped from the site `model` of their shape, or planned one by one if it is "".

    Raise FindingsError if a site has errors, or if its files cannot be written.
    """
    fleet = fleet_of(task)
    with reader.noting() as inputs:
        stamp = _stamp(task, model, output.only) if model else None
        return [_made(fleet, fleet.rows[name], stamp, output) for name in names], inputs


def build_in(fleet: FleetFile, names: Sequence[str], output: Output) -> tuple[list[SiteResult], reader.Inputs]:
    """Plan some sites of a fleet that was read one by one, and write or compare their files. See `build`."""
    with reader.noting() as inputs:
        return [_made(fleet, fleet.rows[name], None, output) for name in names], inputs


def witnesses_of(fleet: FleetFile, rows: Sequence[FleetRow]) -> list[str]:
    """Return the sites of a shape whose texts and numbers sort first and last, and one of each width of addresses.

    Return none if the shape has few sites.
    """
    if len(rows) <= FEW:
        return []
    values = [(row, shape_of(fleet, row).values) for row in rows]
    found: dict[str, None] = {}
    for path in values[0][1].texts:
        for end in (min, max):
            found[end(values, key=lambda item: item[1].texts[path])[0].name] = None
    for end in (min, max):
        found[end(rows, key=lambda row: row.facts.number).name] = None
    firsts = {width_of(each): row.name for row, each in reversed(values)}
    known = {width_of(shape_of(fleet, fleet.rows[name]).values) for name in found}
    return [*found, *(name for width, name in firsts.items() if width not in known)]


def of_one_width(fleet: FleetFile, names: Sequence[str]) -> list[list[str]]:
    """Return the sites of a shape in groups whose addresses have one width."""
    found: dict[tuple[str, ...], list[str]] = {}
    for name in names:
        found.setdefault(width_of(shape_of(fleet, fleet.rows[name]).values), []).append(name)
    return list(found.values())


def plan(fleet: FleetFile, row: FleetRow, document: Document) -> tuple[Analysis | None, list[Finding]]:
    """Return the analysis of a site, None with errors that stop its plan, and its findings."""
    try:
        parsed = validate(Blueprint, document, RENAMED)
    except FindingsError as error:
        return None, retold(fleet, row, error.findings)
    locking = pipeline.Locking(beside=False)  # the fleet has the lock
    analysis, findings = pipeline.examine_parsed(fleet.path, fleet.root, parsed, document, locking)
    if analysis is not None:
        analysis.workbooks = fleet.spec.workbooks
    return analysis, retold(fleet, row, findings)


def plan_shapes(fleet: FleetFile) -> Iterator[tuple[list[FleetRow], Document, Analysis | None, list[Finding]]]:
    """Yield the sites of each shape, and of the first of them its document, its analysis and its findings."""
    for rows in shapes_of(fleet).values():
        document = site_document(fleet, rows[0])
        yield rows, document, *plan(fleet, rows[0], document)


def _files(fleet: FleetFile, row: FleetRow, document: Document, only: tuple[str, ...]) -> Iterator[Artifact]:
    """Yield the summary and the files of one site, planned by itself. Raise FindingsError if it has errors."""
    analysis, findings = plan(fleet, row, document)
    if analysis is None:
        raise FindingsError(findings)
    yield Artifact(SUMMARY, (summary_text(analysis).encode(),))
    yield from files_in(fleet.root, analysis, only)


def files_in(root: Path, analysis: Analysis, only: tuple[str, ...] = ()) -> Iterator[Artifact]:
    """Yield the files of a site from its analysis, with the templates of the project at `root`.

    Without `only`, make the families that the design selects, and those that only sites of fleets have.
    """
    pages = chain(artifacts.pages(analysis, only), () if only else cluster.pages(analysis))
    return render.render(pages, root / "templates", root)


def _stamp(task: FleetTask, name: str, only: tuple[str, ...]) -> Stamp | None:
    """Return the stamp of the shape of a site, None if one of its files is not text."""
    stamp, inputs = _stamp_of(task, name, only)
    reader.note(inputs)
    return stamp


@lru_cache(maxsize=KEPT)
def _stamp_of(task: FleetTask, name: str, only: tuple[str, ...]) -> tuple[Stamp | None, reader.Inputs]:
    """Return the stamp of a shape from one of its sites, and what it read."""
    with reader.noting() as inputs:
        return _make_stamp(task, name, only), inputs


def _make_stamp(task: FleetTask, name: str, only: tuple[str, ...]) -> Stamp | None:
    fleet = fleet_of(task)
    document = site_document(fleet, fleet.rows[name])
    data, model = with_tokens(document.data, shape_of(fleet, fleet.rows[name]).values)
    made = _files(fleet, fleet.rows[name], document._replace(data=data), only)
    return make_stamp(model, ((artifact.path, artifact.data) for artifact in made))


def _agrees(fleet: FleetFile, row: FleetRow, stamp: Stamp, only: tuple[str, ...]) -> bool:
    """Return whether a stamp gives the files of a site that is planned by itself."""
    made = dict(stamped(stamp, shape_of(fleet, row).values))
    real = {artifact.path: artifact.data for artifact in _files(fleet, row, site_document(fleet, row), only)}
    return made == real


def _made(fleet: FleetFile, row: FleetRow, stamp: Stamp | None, output: Output) -> SiteResult:
    """Make the files of one site, and write or compare them if the fleet writes them."""
    kept: dict[str, str] = {}
    files = (
        (Artifact(path, (data,)) for path, data in stamped(stamp, shape_of(fleet, row).values))
        if stamp
        else _files(fleet, row, site_document(fleet, row), output.only)
    )
    digests: dict[str, str] = {}
    counted = _counted(files, kept, digests)
    changes = None
    if fleet.spec.written is None or row.name in fleet.spec.written:
        act = tree.compare if output.check else tree.write
        changes = act(Path(output.folder) / row.name, counted, bool(output.only), output.force)
    else:
        for _ in counted:
            pass
    digest = hashlib.sha256(journal.manifest_text(digests)).hexdigest()
    return SiteResult(row.name, kept[SUMMARY], digest, len(digests), changes)


def _counted(files: Iterable[Artifact], kept: dict[str, str], digests: dict[str, str]) -> Iterator[Artifact]:
    """Yield the files to write. Keep the summary and the digest of each file."""
    for artifact in files:
        if artifact.path == SUMMARY:
            kept[SUMMARY] = artifact.text
            continue
        digest = hashlib.sha256()
        for block in artifact.blocks:
            digest.update(block)
        digests[artifact.path] = digest.hexdigest()
        yield artifact
