"""Build, check and compare a whole fleet: read, examine every shape, then write every site and the shared files.

Nothing is written before every shape is examined without an error. Sites are independent: a site that was written
before a later one fails is complete, and the next build writes the rest.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import neighbors, reader, render, sitefacts, tree, workers
from dcgen.difference import FileChanges
from dcgen.finding import Finding, FindingsError, errors
from dcgen.fleet import changes, kept, locks, pages, results, review, shared, sites, updates
from dcgen.fleet.changes import Old
from dcgen.fleet.ledger import KeptRow, KeptShape, Ledger
from dcgen.fleet.reading import FleetFile
from dcgen.fleet.results import FleetBuilt
from dcgen.fleet.review import NotedFinding
from dcgen.fleet.rows import RowLines
from dcgen.fleet.sections import Cutter, Lengths
from dcgen.fleet.shapes import shape_of
from dcgen.fleet.sites import FleetTask, Output, SiteResult
from dcgen.fleet.summaries import read_summary, shape_data, shape_id
from dcgen.freezing import FreezeOrder, FreezeOutcome
from dcgen.lock.lines import path_of
from dcgen.page import counted
from dcgen.unchanged import Unit
from dcgen.workers import Engine

BATCH = 250  # sites of one task: a model costs as much as two hundred stamped sites
LARGEST = 64 * 2**20  # bytes of an earlier list: 100,000 sites have about 25 MB

Counted = Callable[[Iterable[Any], str], Iterable[Any]]


class SharedBuilt(NamedTuple):
    """The shared files of a build: what they are made from, the digest of each, and the lengths of their parts.

    With templates of the project there are no lengths. `inputs` is what was read.
    """

    facts: shared.FleetFacts
    digests: Mapping[str, str]
    lengths: Mapping[str, Lengths]
    totals: str
    inputs: reader.Inputs


class Examined(NamedTuple):
    """A fleet with the sites of each shape and all its findings; and what the last build wrote.

    `ids` has the id of the shape of each site in the files of the fleet, and `data` the data of each shape by id.
    `inputs` is what was read. `notes` has the findings of the first site of each shape, and `routed` the shapes whose
    switches have AS numbers.
    """

    fleet: FleetFile
    task: FleetTask
    shapes: dict[str, list[str]]
    findings: list[Finding]
    old: Old
    ids: dict[str, str]
    data: dict[str, dict[str, Any]]
    inputs: reader.Inputs
    notes: dict[str, list[NotedFinding]]
    routed: frozenset[str]


def examine(
    path: Path, root: Path, out: str, jobs: Engine, counted: Counted, lock: locks.FleetLock | None = None
) -> Examined | list[Finding]:
    """Return a fleet with its findings. Return the findings alone if rows, layers or the file have errors.

    `lock` takes the place of the lock beside the fleet.
    """
    task = FleetTask(path.as_posix(), root.as_posix(), time.monotonic_ns())
    try:
        with reader.noting() as read:
            fleet = sites.fleet_of(task)
            beside = tuple(_beside(fleet))
    except FindingsError as error:
        return list(error.findings)
    if errors(fleet.findings):
        return review.in_order(fleet.findings)
    fleet = replace(fleet, findings=(*fleet.findings, *beside))
    old = old_build(Path(out) / fleet.spec.name)
    shapes = {key: [row.name for row in rows] for key, rows in sites.shapes_of(fleet).items()}
    firsts = [names[0] for names in shapes.values()]
    made = workers.each(
        sites.examine,
        [(task, name) for name in firsts],
        jobs,
        lambda lost: ([lost], "", {}),
        lambda done: counted(done, f"{fleet.spec.name}, shapes checked"),
    )
    notes = {
        key: review.noted(findings, shape_of(fleet, fleet.rows[name]).values)
        for (key, (name, *_)), (findings, _, _) in zip(shapes.items(), made, strict=True)
    }
    found = review.folded((shapes[key], each) for key, each in notes.items())
    summaries = {key: read_summary(text) for key, (_, text, _) in zip(shapes, made, strict=True) if text}
    routed = {key: each.asns for key, each in summaries.items() if each.asns}
    asns = (review.ShapeAsns(shapes[key], each) for key, each in routed.items())
    made_data = {key: shape_data(each) for key, each in summaries.items()}
    made_ids = {key: shape_id(each) for key, each in made_data.items()}
    ids = {name: made_ids[key] for key, names in shapes.items() if key in made_ids for name in names}
    data = {made_ids[key]: each for key, each in made_data.items()}
    findings = [*fleet.findings, *review.review(fleet, old, review.Placing(ids, data), asns), *found]
    examined = Examined(fleet, task, shapes, findings, old, ids, data, {}, notes, frozenset(routed))
    with reader.noting() as locked:
        findings = [*_locked(examined, lock), *findings]
    inputs = kept.joined([read, locked, *(each for _, _, each in made)], "")
    return examined._replace(findings=findings, inputs=inputs)


def _beside(fleet: FleetFile) -> Iterator[Finding]:
    """Yield the findings about pools that other blueprints of the project use too."""
    pools = list(sitefacts.pools_of_fleet(fleet.spec))
    for finding in neighbors.fleet_collisions(fleet.path, fleet.spec.name, pools):
        yield finding._replace(place=fleet.in_file(finding.path))


def _locked(found: Examined, lock: locks.FleetLock | None) -> list[Finding]:
    """Return the findings about built sites that the fleet does not keep, none while there are errors but the guard's.

    Without a `lock`, the one beside the fleet counts.
    """
    try:
        lock = lock or locks.read(found.fleet.path, found.fleet.root)
    except FindingsError as error:
        return list(error.findings)
    if lock is None or any(item.code != "DC808" for item in errors(found.findings)):
        return []
    return locks.review(found.fleet, lock, found.ids, found.data, found.old)


def check(path: Path, root: Path, jobs: Engine, counted: Counted) -> list[Finding]:
    """Return the findings of a fleet, compared with the last build in `out/`."""
    found = examine(path, root, "out", jobs, counted)
    return found if isinstance(found, list) else found.findings


def build(
    path: Path, root: Path, output: Output, jobs: Engine, counted: Counted, unit: Unit | None = None
) -> FleetBuilt:
    """Build a fleet into `output.folder`/NAME. Write nothing if a shape has an error.

    With a unit of the cache, skip the sites that are unchanged since the last build, and remember all.
    """
    unit = None if output.only or output.full else unit
    if unit and (made := updates.update(path, root, output, unit)):
        return made
    found = examine(path, root, output.folder, jobs, counted)
    if isinstance(found, list) or errors(found.findings):
        return FleetBuilt(found if isinstance(found, list) else found.findings)
    folder = Path(output.folder) / found.fleet.spec.name
    return built(found, output._replace(folder=folder.as_posix()), jobs, counted, unit)


def built(found: Examined, output: Output, jobs: Engine, counted: Counted, unit: Unit | None) -> FleetBuilt:
    """Build a fleet without errors into the folder of the output."""
    spec, folder = found.fleet.spec, Path(output.folder)
    try:
        made, inputs = _sites(found, output, jobs, counted, unit)
        new, files = _shared(found, made, output)
        written = found.fleet.rows if spec.written is None else spec.written
        gone = [] if output.only else results.removed(found.old.sites, written, folder, output)
    except FindingsError as error:
        return FleetBuilt([*found.findings, *error.findings])
    each = [(f"{result.name}/", result.changes) for result in made if result.changes is not None]
    each += [("", files), *gone]
    now = Old({site.name: shared.old_site(site) for site in new.facts.sites}, new.facts.shapes)
    groups = changes.changes(found.old, now) if found.old.sites and not output.only else ()
    counts = (len(found.old.sites), len(made), sum(bool(result.changes) for result in made))
    done = results.built(spec.name, found.findings, each, groups, counts)
    if unit and new.lengths and not done.held and not (output.check and done.differs):
        results.remember_all(
            unit, kept.joined([inputs, new.inputs], ""), found.fleet, _ledger(found, new), done, folder
        )
    return done


def _ledger(found: Examined, new: SharedBuilt) -> Ledger:
    """Return what the next build takes over. It has no rows if they cannot be told apart in the fleet file."""
    fleet, read = found.fleet, found.fleet.read or RowLines("", (0, ""), [])
    index = {name: number for number, names in enumerate(found.shapes.values()) for name in names}
    notes = zip(read.lines, fleet.rows, strict=bool(fleet.read))
    lines = {name: line for (line, _), name in zip(read.lines, fleet.rows, strict=bool(fleet.read))}
    shapes = [
        KeptShape(
            key,
            found.ids[names[0]],
            lines.get(names[0], 0) if review.names_file((each.finding for each in found.notes[key]), read.name) else 0,
            found.notes[key],
            key in found.routed,
        )
        for key, names in found.shapes.items()
    ]
    return Ledger(
        {},
        read.frame,
        [KeptRow(text, name, index[name]) for (_, text), name in notes],
        shapes,
        new.facts.sites,
        review.other_claims(fleet, fleet.rows),
        new.digests,
        new.lengths,
        new.totals,
        fleet.findings,
    )


def old_build(folder: Path) -> Old:
    """Return what the last build of a fleet wrote, nothing if there is none or it cannot be read."""
    return changes.old_of(_bytes(folder / changes.SITES), _bytes(folder / changes.SHAPES))


def _bytes(path: Path) -> bytes | None:
    try:
        return reader.read(path, path.parent, LARGEST)
    except FindingsError:
        return None


def _sites(
    found: Examined, output: Output, jobs: Engine, counted: Counted, unit: Unit | None
) -> tuple[list[SiteResult], reader.Inputs]:
    """Return the result of each site, in the order of the rows, and all that was read.

    Raise FindingsError of the first site that fails.
    """
    by_name, earlier = kept.recall(found.fleet, unit, output)
    left = [[name for name in names if name not in by_name] for names in found.shapes.values()]
    tasks = [
        (found.task, names[at : at + BATCH], model, output)
        for names, model in _groups(found, left, output, jobs, counted)
        for at in range(0, len(names), BATCH)
    ]
    words = f"{found.fleet.spec.name}, groups of sites built"
    built = workers.each(sites.build, tasks, jobs, _lost, lambda done: counted(done, words))
    by_name |= {result.name: result for results, _ in built for result in results}
    made = [by_name[name] for name in found.fleet.rows]
    inputs = kept.joined([found.inputs, earlier, *(inputs for _, inputs in built)], "")
    if tasks and not any(result.changes and result.changes.kept for result in made):
        kept.remember(found.fleet, unit, kept.joined([inputs], results.rows_of(found.fleet)), made)
    return made, inputs


def _groups(
    found: Examined, left: Sequence[list[str]], output: Output, jobs: Engine, counted: Counted
) -> Iterator[tuple[list[str], str]]:
    """Yield the sites to make in groups with the site of their model, "" for sites that are planned one by one.

    `left` are the sites to make of each shape. If their model does not agree with real sites, those whose addresses
    have one width get a model of their own.
    """
    apart: list[list[str]] = []
    for names, model in zip(left, _models(found, left, output, jobs, counted), strict=True):
        if model:
            yield names, model
        else:
            apart += sites.of_one_width(found.fleet, names)
    yield from zip(apart, _models(found, apart, output, jobs, counted), strict=True)


def _models(found: Examined, groups: Sequence[list[str]], output: Output, jobs: Engine, counted: Counted) -> list[str]:
    """Return the first site of each group if a model of it agrees with real sites, else "".

    To plan a few sites costs less than a model.
    """
    asked = {}
    for names in groups if not output.full else ():
        if witnesses := sites.witnesses_of(found.fleet, [found.fleet.rows[name] for name in names]):
            asked[names[0]] = (found.task, names[0], witnesses, output.only)
    words = f"{found.fleet.spec.name}, shapes proven"
    made = workers.each(sites.proven, list(asked.values()), jobs, _lost, lambda done: counted(done, words))
    models = {name for name, holds in zip(asked, made, strict=True) if holds}
    return [names[0] if names and names[0] in models else "" for names in groups]


def _lost(finding: Finding) -> Any:
    raise FindingsError([finding])


def _shared(found: Examined, made: list[SiteResult], output: Output) -> tuple[SharedBuilt, FileChanges]:
    """Write or compare the shared files. Return what they are made from, and the changes."""
    fleet, cutter = found.fleet, Cutter()
    summaries = {each.name: read_summary(each.summary) for each in made}
    placed = [
        shared.site_of(fleet, summaries[each.name], found.ids[each.name], each)
        for each in sorted(made, key=lambda each: each.name)
    ]
    facts = shared.FleetFacts(fleet.spec, placed, found.data)
    if output.only:
        return SharedBuilt(facts, {}, {}, "", {}), FileChanges()
    details = {name: shared.detail_of(fleet.rows[name], summary) for name, summary in summaries.items()}
    view = shared.make_view(facts, details, cutter)
    digests, lengths = dict[str, str](), dict[str, Lengths]()
    act, templates = tree.compare if output.check else tree.write, fleet.root / "templates"
    with reader.noting() as inputs:
        if render.has_own(templates, fleet.root):
            files = render.render(shared.pages(view), templates, fleet.root)
        else:
            files = pages.files(view, cutter, lengths)
        changed = act(Path(output.folder), results.noted(files, digests), False, output.force)
    return SharedBuilt(facts, digests, lengths, shared.totals_of(view), inputs), changed


def freeze(path: Path, root: Path, out: str, order: FreezeOrder) -> FreezeOutcome:
    """Record the built sites of a fleet in its lock: those named, or those in the state `installed` or `live`.

    Write nothing if the fleet has errors, or with `order.check`. Raise FindingsError if the lock cannot be read.
    """
    lock = locks.read(path, root) or locks.FleetLock(path_of(path).as_posix(), {})
    locks.refuse(lock)
    names = {name: dict(order.rename).get(name, name) for name in lock.sites}
    held = {names[name]: site._replace(name=names[name]) for name, site in lock.sites.items()}
    found = examine(path, root, out, Engine(), lambda items, _words: iter(items), lock._replace(sites=held))
    if isinstance(found, list) or errors(found.findings):
        return FreezeOutcome(errors(found if isinstance(found, list) else found.findings), [], False)
    rows = found.fleet.rows.values()
    chosen = [row.name for row in rows if row.name in order.only or (not order.only and row.facts.state in locks.BUILT)]
    name, where = found.fleet.spec.name, path_of(path).as_posix()
    if not chosen:
        return FreezeOutcome([], [f"{name}: no site is named so, or installed or live ({where})"], False)
    made = held | {site.name: site for site in locks.built(found.fleet, chosen, found.ids)}
    text, added = locks.text_of(made.values()), [each for each in chosen if each not in held]
    current = path_of(path).exists() and text == locks.text_of(lock.sites.values())
    if order.check:
        words = "everything is frozen" if current else f"{counted(len(added), 'site')} not frozen"
        return FreezeOutcome([], [f"{name}: {words} ({where})"], current)
    if not current:
        tree.rewrite(path_of(path), text)
    return FreezeOutcome([], [f"{name}: froze {counted(len(added), 'site')}, {len(made):,} in all ({where})"], True)


def thaw(path: Path, root: Path, patterns: tuple[str, ...]) -> tuple[list[str], list[str]]:
    """Release the built sites that match from the lock of a fleet. Return a report, and the names that are locked."""
    lock = locks.read(path, root)
    if lock is None:
        return [], []
    locks.refuse(lock)
    gone = set(locks.thawed(lock, patterns))
    if gone:
        tree.rewrite(path_of(path), locks.text_of(site for name, site in lock.sites.items() if name not in gone))
    where = path_of(path).as_posix()
    return [f"released {counted(len(gone), 'site')} ({where})"] if gone else [], list(lock.sites)
