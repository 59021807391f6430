"""Build a fleet of which some rows have changed: plan their sites, and take over all others from the last build.

The result has the bytes, the findings and the text of a build of the whole fleet. Wherever the ledger of the last build
does not tell enough, `update` returns None, and the whole fleet is built.
"""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import journal, reader, render, tree, unchanged
from dcgen.difference import FileChanges
from dcgen.finding import Finding, FindingsError, errors
from dcgen.fleet import changes, kept, ledger, locks, pages, reading, results, review, shared, sitemap, sites
from dcgen.fleet.ledger import KeptRow, KeptShape, Ledger
from dcgen.fleet.reading import FleetFile, FleetHead, FleetOutline
from dcgen.fleet.results import FleetBuilt
from dcgen.fleet.rows import RowLines
from dcgen.fleet.sections import Cutter, Lengths
from dcgen.fleet.shapes import shape_of
from dcgen.fleet.shared import FleetFacts
from dcgen.fleet.sites import Output, SiteResult
from dcgen.fleet.summaries import read_summary, shape_data, shape_id
from dcgen.reader import Inputs
from dcgen.review.records import SiteGroup
from dcgen.unchanged import Unit

MANY = 200  # changed rows from which a build of the whole fleet, with models of its shapes, costs less
LARGEST = 2**28  # bytes of a shared file: the inventory of 100,000 sites has 100 MB


class Stale(Exception):
    """The ledger does not tell what this build needs."""


class Edit(NamedTuple):
    """The rows of a build beside those of the last one.

    `rows` are all rows in the order of the file, and `lines` the number of the line of each. `header` is the text
    beside them. `fleet` has the rows of the sites to plan and of the first sites of the shapes to examine. `changed`
    are the sites with another row.
    """

    fleet: FleetFile
    rows: Sequence[KeptRow]
    lines: Sequence[int]
    header: tuple[int, str]
    shapes: Sequence[KeptShape]
    changed: frozenset[str]
    inputs: Inputs


class EditReview(NamedTuple):
    """The shapes of an edit with their findings, those of the whole fleet, and the data of its new shapes by id."""

    shapes: Sequence[KeptShape]
    findings: list[Finding]
    data: Mapping[str, Any]
    inputs: Inputs


class UpdateTarget(NamedTuple):
    """The output in the folder of the fleet, the unit of the cache, and the sites whose files must be written again."""

    output: Output
    unit: Unit
    broken: frozenset[str]


def update(path: Path, root: Path, output: Output, unit: Unit) -> FleetBuilt | None:
    """Build a fleet into the folder of the output as `builds.build` does, None if the whole fleet must be built."""
    last = ledger.recall(unit)
    if last is None or not last.sites:
        return None
    try:
        with reader.noting() as inputs:
            outline = reading.read_outline(path, root)
            if outline is None or render.has_own(root / "templates", root):
                return None
        folder = f"{output.folder}/{outline.head.spec.name}"
        broken = _broken(outline.head, last, folder)
        edit = _edit(outline, last, broken)._replace(inputs=inputs)
        old = _old_files(last, folder, outline.head)
        examined = _examined(edit, last, old.facts, outline.read.name)
    except (Stale, FindingsError, OSError):
        return None  # the build of the whole fleet reports the errors
    return _built(edit, last, old, examined, UpdateTarget(output._replace(folder=folder), unit, broken))


# --- the rows ---------------------------------------------------------------------------------------------


def _broken(head: FleetHead, last: Ledger, folder: str) -> frozenset[str]:
    """Return the sites whose files in the output are not those of the last build."""
    written = head.spec.written
    chosen = [site for site in last.sites if written is None or site.name in written]
    return frozenset(site.name for site in chosen if not _is_whole(f"{folder}/{site.name}", site.digest))


def _is_whole(folder: str, digest: str) -> bool:
    with suppress(OSError, FindingsError):
        return unchanged.is_whole(folder, digest)
    return False


def _edit(outline: FleetOutline, last: Ledger, broken: frozenset[str]) -> Edit:
    """Return the rows of this build beside those of the last one. Raise Stale for faults and for many changes."""
    read, known = outline.read, {note.text: note for note in last.rows}
    fresh = [(line, text) for line, text in read.lines if text not in known]
    if _is_framed_anew(read, last) or len(fresh) + len(broken) > MANY:
        raise Stale
    part = _part(outline, fresh)
    shapes: list[KeptShape] = list(last.shapes)
    keys = {shape.key: index for index, shape in enumerate(shapes)}
    for (_, text), row in zip(fresh, part.rows.values(), strict=True):
        key = shape_of(part, row).key
        if key not in keys:
            keys[key] = len(shapes)
            shapes.append(KeptShape(key, "", 0, ()))
        known[text] = KeptRow(text, row.name, keys[key])
    found = [known[text] for _, text in read.lines]
    names = {note.site for note in found}
    if len(names) < len(found) or not names.issuperset(outline.head.spec.written or ()):
        raise Stale
    if (len(names) == 1) != (len(last.sites) == 1):
        raise Stale  # the findings of a site depend on whether it shares pools with others
    lines = [line for line, _ in read.lines]
    edit = Edit(part, found, lines, read.frame, shapes, frozenset(part.rows), {})
    wanted = part.rows.keys() | broken | set(_to_examine(edit, last).values())
    needed = [(line, note.text) for line, note in zip(lines, found, strict=True) if note.site in wanted]
    return edit._replace(fleet=_part(outline, needed))


def _is_framed_anew(read: RowLines, last: Ledger) -> bool:
    """Return whether the text beside the rows differs from that of the last build, or a finding about it has moved."""
    number, text = read.frame
    moved = number != last.header[0] and review.names_file(last.findings, read.name)
    return moved or text != last.header[1]


def _part(outline: FleetOutline, lines: list[tuple[int, str]]) -> FleetFile:
    """Return a fleet with some of its rows. Raise Stale if they have faults."""
    fleet = reading.part(outline, lines)
    if fleet.findings:
        raise Stale
    return fleet


def _firsts(notes: Iterable[KeptRow]) -> dict[int, str]:
    """Return the first site of each shape, in the order of the rows."""
    found: dict[int, str] = {}
    for note in notes:
        found.setdefault(note.shape, note.site)
    return found


def _to_examine(edit: Edit, last: Ledger) -> dict[int, str]:
    """Return the first site of each shape whose findings the last build does not tell."""
    before = _firsts(last.rows)
    lines = {note.site: line for note, line in zip(edit.rows, edit.lines, strict=True)}
    return {
        shape: name
        for shape, name in _firsts(edit.rows).items()
        if name in edit.changed
        or before.get(shape) != name
        or (edit.shapes[shape].line and (edit.shapes[shape].line != lines[name] or edit.header != last.header))
    }


# --- findings ---------------------------------------------------------------------------------------------


def _examined(edit: Edit, last: Ledger, old: FleetFacts, name: str) -> EditReview:
    """Return the shapes with their findings. `name` is that of the file of the rows. Raise Stale for an error."""
    shapes, data, inputs = list(edit.shapes), dict[str, Any](), dict(edit.inputs)
    lines = {note.site: line for note, line in zip(edit.rows, edit.lines, strict=True)}
    for shape, site in _to_examine(edit, last).items():
        found, summary, read = sites.examine_in(edit.fleet, site)
        if errors(found) or not summary:
            raise Stale
        known = read_summary(summary)
        made = shape_data(known)
        notes = review.noted(found, shape_of(edit.fleet, edit.fleet.rows[site]).values)
        line = lines[site] if review.names_file(found, name) else 0
        shapes[shape] = KeptShape(shapes[shape].key, shape_id(made), line, notes, bool(known.asns))
        data[shapes[shape].id] = made
        inputs |= read
    if _has_other_classes(edit, last):
        raise Stale  # classes without sites are checked by themselves
    members: dict[int, list[str]] = {}
    for note in edit.rows:
        members.setdefault(note.shape, []).append(note.site)
    ids = {name: shapes[each].id for each, names in members.items() for name in names}
    _guard(edit._replace(shapes=shapes), last, old, review.Placing(ids, {**old.shapes, **data}))
    findings = review.folded((names, shapes[shape].findings) for shape, names in members.items())
    return EditReview(shapes, [*last.findings, *findings], data, inputs)


def _has_other_classes(edit: Edit, last: Ledger) -> bool:
    """Return whether the sites have other site classes than those of the last build."""
    before = {site.name: site.class_ for site in last.sites}
    now = before | {name: edit.fleet.rows[name].facts.class_ or "" for name in edit.changed}
    return {now[note.site] for note in edit.rows} != set(before.values())


def _guard(edit: Edit, last: Ledger, before: FleetFacts, placing: review.Placing) -> None:
    """Raise Stale if the edit breaks a rule of the whole fleet: numbers, AS numbers, guard, blocks or lock."""
    known = {site.name: site for site in last.sites}
    numbers = {note.site: known[note.site].number for note in edit.rows if note.site not in edit.changed}
    numbers |= {name: edit.fleet.rows[name].facts.number for name in edit.changed}
    if len(set(numbers.values())) < len(numbers):
        raise Stale
    own = {name: reading.pools_at(edit.fleet, name) for name in edit.changed}
    now = {name: (numbers[name], placing.ids[name], own[name]) for name in edit.changed}
    was = {name: (site.number, site.shape, site.pools) for name, site in known.items() if name in edit.changed}
    moved = {name for name in edit.changed if was.get(name) != now[name]}
    if any(edit.shapes[note.shape].routes for note in edit.rows if note.site in moved):
        raise Stale  # the AS numbers of all sites are compared
    if moved or numbers.keys() != known.keys():
        old = changes.Old({name: shared.old_site(site) for name, site in known.items()}, before.shapes)
        pools = {name: site.pools for name, site in known.items()} | own
        if any(review.guarded(edit.fleet, numbers, old, placing, pools.__getitem__)):
            raise Stale
    _compare_blocks(edit, last, numbers)
    _keep_built(edit, placing.ids)


def _compare_blocks(edit: Edit, last: Ledger, numbers: Mapping[str, int]) -> None:
    """Raise Stale if two sites have an address in common. Blocks of numbers have none if the pools are apart."""
    claims = _claims(edit, last, numbers)
    stated = any(claims(name) != review.derived_claims(edit.fleet.pools, numbers[name], name) for name in edit.changed)
    compared = edit.changed and (stated or last.claims or not review.are_apart(edit.fleet.pools))
    if compared and review.overlap(claim for name in numbers for claim in claims(name)):
        raise Stale


def _keep_built(edit: Edit, ids: Mapping[str, str]) -> None:
    """Raise Stale if the lock has a site that is gone or would change."""
    lock = locks.read(edit.fleet.path, edit.fleet.root)
    if lock and not ids.keys() >= lock.sites.keys():
        raise Stale
    own = lock and lock._replace(sites={name: site for name, site in lock.sites.items() if name in edit.changed})
    if own and locks.review(edit.fleet, own, ids, {}, changes.NONE):
        raise Stale


def _claims(edit: Edit, last: Ledger, numbers: Mapping[str, int]) -> Callable[[str], Sequence[review.Claim]]:
    """Return a function that gives the address blocks of a site."""
    own = {name: review.claims_of(edit.fleet, edit.fleet.rows[name]) for name in edit.changed}
    pools = edit.fleet.pools

    def claims(name: str) -> Sequence[review.Claim]:
        return own[name] if name in own else last.claims.get(name) or review.derived_claims(pools, numbers[name], name)

    return claims


# --- files ------------------------------------------------------------------------------------------------


def _old_files(last: Ledger, folder: str, head: FleetHead) -> pages.OldFiles:
    """Return the shared files of the last build. Raise Stale if one of them is not as it was written."""
    found: dict[str, bytes] = {}
    for path, digest in last.files.items():
        file = journal.opened(f"{folder}/{path}")
        if file is None:
            raise Stale
        with file:
            data = reader.bounded(file, LARGEST) or b""
        if sha256(data).hexdigest() != digest:
            raise Stale
        found[path] = data
    facts = FleetFacts(head.spec, last.sites, json.loads(found[changes.SHAPES]))
    names = shared.sections(facts)
    counts = (len(names[key]) == len(sizes) for each in last.lengths.values() for key, sizes in each.sections.items())
    if not all(counts):
        raise Stale
    return pages.OldFiles(found, last.lengths, facts, last.totals)


def _built(edit: Edit, last: Ledger, old: pages.OldFiles, examined: EditReview, order: UpdateTarget) -> FleetBuilt:
    """Write or compare the sites to make and the shared files, and keep all for the next build."""
    output, spec = order.output, edit.fleet.spec
    names = [note.site for note in edit.rows if note.site in edit.changed | order.broken]
    digests, lengths = dict[str, str](), dict[str, Lengths]()
    try:
        made, inputs = sites.build_in(edit.fleet, names, output)
        facts = _facts(edit, last, old, examined, made)
        files, totals = _shared(edit, old, facts, made, output, (digests, lengths))
        written = [site.name for site in facts.sites] if spec.written is None else spec.written
        gone = results.removed([site.name for site in last.sites], written, Path(output.folder), output)
    except FindingsError as error:
        return FleetBuilt([*examined.findings, *error.findings])
    taken = set(written) - set(names)
    same = [FileChanges(site.files) for site in facts.sites if site.name in taken]
    each = [
        *((f"{result.name}/", result.changes) for result in made if result.changes is not None),
        *(("", change) for change in (*same, files)),
        *gone,
    ]
    counts = (len(last.sites), len(facts.sites), sum(bool(result.changes) for result in made))
    built = results.built(spec.name, examined.findings, each, _groups(edit, last, old.facts, facts), counts)
    if not built.held and not (output.check and built.differs):
        known = kept.joined([last.inputs, examined.inputs, inputs], "")
        after = _ledger(edit, last, examined, facts)._replace(files=digests, lengths=lengths, totals=totals)
        results.remember_all(order.unit, known, edit.fleet, after, built, Path(output.folder))
    return built


def _facts(
    edit: Edit, last: Ledger, old: pages.OldFiles, examined: EditReview, made: Iterable[SiteResult]
) -> FleetFacts:
    """Return all sites with the data of their shapes."""
    known = {site.name: site for site in last.sites}
    shapes = {note.site: examined.shapes[note.shape].id for note in edit.rows}
    for each in made:
        summary = read_summary(each.summary)
        known[each.name] = shared.site_of(edit.fleet, summary, shapes[each.name], each)
    found = [known[name] for name in sorted(shapes)]
    data = {**old.facts.shapes, **examined.data}
    return FleetFacts(edit.fleet.spec, found, {shape: data[shape] for shape in sorted({site.shape for site in found})})


def _shared(
    edit: Edit,
    old: pages.OldFiles,
    facts: FleetFacts,
    made: Iterable[SiteResult],
    output: Output,
    found: tuple[dict[str, str], dict[str, Lengths]],
) -> tuple[FileChanges, str]:
    """Write or compare the shared files, and return the digest of their totals too.

    Add the digest and the lengths of each file to `found`.
    """
    rows_ = edit.fleet.rows
    details = {each.name: shared.detail_of(rows_[each.name], read_summary(each.summary)) for each in made}
    cutter = Cutter()
    view = shared.make_view(facts, details, cutter, sitemap.scale_of(old.facts.sites))
    act = tree.compare if output.check else tree.write
    files = pages.updated(view, cutter, facts, old, found[1])
    return act(Path(output.folder), results.noted(files, found[0]), False, output.force), shared.totals_of(view)


def _groups(edit: Edit, last: Ledger, before: FleetFacts, after: FleetFacts) -> list[SiteGroup]:
    """Return the sites that change alike."""
    names = {site.name for site in after.sites}
    touched = edit.changed | {site.name for site in last.sites if site.name not in names}
    old, new = (
        changes.Old({site.name: shared.old_site(site) for site in facts.sites if site.name in touched}, facts.shapes)
        for facts in (before, after)
    )
    return changes.changes(old, new)


def _ledger(edit: Edit, last: Ledger, examined: EditReview, facts: FleetFacts) -> Ledger:
    """Return what the next build takes over, without the shapes that no site has any more."""
    used = {shape: index for index, shape in enumerate(_firsts(edit.rows))}
    names = {note.site for note in edit.rows}
    claims = {name: found for name, found in last.claims.items() if name in names - edit.changed}
    return last._replace(
        header=edit.header,
        rows=[note._replace(shape=used[note.shape]) for note in edit.rows],
        shapes=[examined.shapes[shape] for shape in used],
        sites=facts.sites,
        claims={**claims, **review.other_claims(edit.fleet, edit.changed)},
    )
