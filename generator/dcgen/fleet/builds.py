"""Build, check and compare a whole fleet: read, examine every shape, then write every site and the shared files.

Nothing is written before every shape is examined without an error. Sites are independent: a site that was written
before a later one fails is complete, and the next build writes the rest.
"""

import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import reader, render, tree, workers
from dcgen.blueprint.fleet import Fleet
from dcgen.difference import FileChanges
from dcgen.finding import Finding, FindingsError, errors
from dcgen.fleet import changes, kept, locks, reading, review, shared, sites
from dcgen.fleet.changes import Old
from dcgen.fleet.reading import FleetFile
from dcgen.fleet.rows import NAME
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


class Examined(NamedTuple):
    """A fleet with the sites of each shape and all its findings; and what the last build wrote.

    `ids` has the id of the shape of each site in the files of the fleet. `inputs` is what was read, without the rows.
    """

    fleet: FleetFile
    task: FleetTask
    shapes: dict[str, list[str]]
    findings: list[Finding]
    old: Old
    ids: dict[str, str]
    inputs: reader.Inputs


class FleetBuilt(NamedTuple):
    """The result of a build: findings, the text to print, and whether files differ."""

    findings: list[Finding]
    text: str
    differs: bool


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
    except FindingsError as error:
        return list(error.findings)
    if errors(fleet.findings):
        return sorted(fleet.findings, key=lambda item: (str(item.place or ""), item.code, item.message))
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
    values = {name: shape_of(fleet, fleet.rows[name]).values for name in firsts}
    of_first = {name: findings for name, (findings, _, _) in zip(firsts, made, strict=True)}
    found = review.folded(of_first, values, dict(zip(firsts, shapes.values(), strict=True)))
    findings = [*fleet.findings, *review.review(fleet, old.sites), *found]
    data = {key: shape_data(read_summary(text)) for key, (_, text, _) in zip(shapes, made, strict=True) if text}
    made_ids = {key: shape_id(each) for key, each in data.items()}
    ids = {name: made_ids[key] for key, names in shapes.items() if key in data for name in names}
    inputs = kept.joined([read, *(each for _, _, each in made)], _rows_of(fleet))
    examined = Examined(fleet, task, shapes, findings, old, ids, inputs)
    by_id = {made_ids[key]: each for key, each in data.items()}
    return examined._replace(findings=[*_locked(examined, by_id, lock), *findings])


def _rows_of(fleet: FleetFile) -> str:
    """Return the name of the look-up of the CSV file with the rows, "" if the fleet file has them."""
    if not isinstance(fleet.spec.sites, str):
        return ""
    return f"file:{reader.inside(fleet.path.parent / fleet.spec.sites, fleet.root)}"


def _locked(found: Examined, data: Mapping[str, Any], lock: locks.FleetLock | None) -> list[Finding]:
    """Return the findings about built sites that the fleet does not keep, none while shapes have errors.

    `data` has the data of each shape by id. Without a `lock`, the one beside the fleet counts.
    """
    try:
        lock = lock or locks.read(found.fleet.path, found.fleet.root)
    except FindingsError as error:
        return list(error.findings)
    if lock is None or errors(found.findings):
        return []
    return locks.review(found.fleet, lock, found.ids, data, found.old)


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
    found = examine(path, root, output.folder, jobs, counted)
    if isinstance(found, list) or errors(found.findings):
        return FleetBuilt(found if isinstance(found, list) else found.findings, "", False)
    folder = Path(output.folder) / found.fleet.spec.name
    output = output._replace(folder=folder.as_posix())
    unit = None if output.only or output.full else unit
    try:
        made = _sites(found, output, jobs, counted, unit)
        new, files = _shared(found, made, output)
        gone = _removed(found, folder, output)
    except FindingsError as error:
        return FleetBuilt([*found.findings, *error.findings], "", False)
    each = [result.changes for result in made if result.changes is not None] + [files] + gone
    held = [finding for item in each for finding in item.kept]
    report = changes.lines(changes.changes(found.old, new)) if found.old.sites and not output.only else ()
    text = "\n".join([*(f"{found.fleet.spec.name}: {line}" for line in report), _line(found.fleet.spec, made, each)])
    return FleetBuilt([*found.findings, *held], text, any(map(bool, each)))


def old_build(folder: Path) -> Old:
    """Return what the last build of a fleet wrote, nothing if there is none or it cannot be read."""
    return changes.old_of(_bytes(folder / changes.SITES), _bytes(folder / changes.SHAPES))


def _bytes(path: Path) -> bytes | None:
    try:
        return reader.read(path, path.parent, LARGEST)
    except FindingsError:
        return None


def _sites(found: Examined, output: Output, jobs: Engine, counted: Counted, unit: Unit | None) -> list[SiteResult]:
    """Return the result of each site, in the order of the rows. Raise FindingsError of the first site that fails."""
    by_name = kept.recall(found.fleet, unit, output)
    earlier = bool(by_name)
    left = {key: [name for name in names if name not in by_name] for key, names in found.shapes.items()}
    stamps = _proven(found, left, output, jobs, counted)
    tasks = [
        (found.task, names[at : at + BATCH], key in stamps, output)
        for key, names in left.items()
        for at in range(0, len(names), BATCH)
    ]
    words = f"{found.fleet.spec.name}, groups of sites built"
    built = workers.each(sites.build, tasks, jobs, _lost, lambda done: counted(done, words))
    by_name |= {result.name: result for results, _ in built for result in results}
    made = [by_name[name] for name in found.fleet.rows]
    if tasks and not any(result.changes and result.changes.kept for result in made):
        inputs = kept.joined([found.inputs, *(inputs for _, inputs in built)], _rows_of(found.fleet))
        kept.remember(found.fleet, unit, kept.with_earlier(unit, inputs) if earlier else inputs, made)
    return made


def _proven(found: Examined, left: dict[str, list[str]], output: Output, jobs: Engine, counted: Counted) -> set[str]:
    """Return the shapes whose sites can be stamped from a model, because the model agrees with real sites.

    `left` are the sites to make of each shape. To plan a few of them costs less than a model.
    """
    asked = {}
    for key, names in left.items() if not output.full else ():
        if witnesses := sites.witnesses_of(found.fleet, [found.fleet.rows[name] for name in names]):
            asked[key] = (found.task, names[0], witnesses, output.only)
    words = f"{found.fleet.spec.name}, shapes proven"
    made = workers.each(sites.proven, list(asked.values()), jobs, _lost, lambda done: counted(done, words))
    return {key for key, holds in zip(asked, made, strict=True) if holds}


def _lost(finding: Finding) -> Any:
    raise FindingsError([finding])


def _shared(found: Examined, made: list[SiteResult], output: Output) -> tuple[Old, FileChanges]:
    """Write or compare the shared files. Return what the next build compares, and the changes."""
    fleet = found.fleet
    placed = [
        shared.FleetSite(
            fleet.rows[each.name], read_summary(each.summary), found.ids[each.name], each.files, each.digest
        )
        for each in made
    ]
    view = shared.make_view(fleet, placed)
    new = Old({line.name: shared.old_site(line) for line in view.lines}, dict(view.data))
    if output.only:
        return new, FileChanges()
    act = tree.compare if output.check else tree.write
    files = render.render(shared.pages(view), fleet.root / "templates", fleet.root)
    return new, act(Path(output.folder), files, False, output.force)


def _removed(found: Examined, folder: Path, output: Output) -> list[FileChanges]:
    """Remove the files of sites that the fleet no longer has or no longer writes."""
    written = set(found.fleet.rows if found.fleet.spec.written is None else found.fleet.spec.written)
    act = tree.compare if output.check else tree.remove
    gone = [name for name in found.old.sites if name not in written and NAME.fullmatch(name)]
    there = (folder / name for name in gone if not output.only)
    return [act(path, (), False, output.force) for path in there if path.is_dir()]


def _line(fleet: Fleet, made: list[SiteResult], each: list[FileChanges]) -> str:
    """Return the last line of a build: the sites, and the files of all of them."""
    same, kept = sum(item.same for item in each), sum(len(item.kept) for item in each)
    numbers = [sum(len(getattr(item, key)) for item in each) for key in ("changed", "new", "removed")]
    touched = sum(bool(result.changes) for result in made)
    words = ", ".join(f"{number} {word}" for number, word in zip(numbers, ("changed", "new", "removed"), strict=True))
    more = f", {kept} kept" if kept else ""
    return f"{fleet.name}: {same} same, {words}{more}; {touched:,} of {counted(len(made), 'site')} written"


def compare(path: Path, root: Path, out: str, jobs: Engine, counted: Counted) -> tuple[list[Finding], list[str], bool]:
    """Return the findings, the changes that a build would make as lines, and whether anything differs."""
    found = build(path, root, Output(out, check=True), jobs, counted)
    return found.findings, found.text.split("\n") if found.text else [], found.differs


def explain(path: Path, root: Path, name: str) -> Iterator[str]:
    """Yield the value of a key of a site (SITE.KEY) with the layer and the place that sets it; nothing if unknown."""
    site, _, key = name.partition(".")
    fleet = reading.load(path, root)
    if not key or site not in fleet.rows:
        return
    row = fleet.rows[site]
    yield from reading.explained(fleet, row, tuple(key.split(".")))


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
