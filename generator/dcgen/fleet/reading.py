"""Read a fleet file with its design and its rows, and put the layers of one site together."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cache, cached_property
from pathlib import Path
from typing import Any, NamedTuple

from dcgen import blueprint, reader, source
from dcgen.blueprint import Blueprint, renamed
from dcgen.blueprint.fleet import Fleet, SiteRow
from dcgen.finding import Case, Finding, FindingsError, KeyPath, Place, did_you_mean, fold, shortened
from dcgen.fleet import blocks, mapping, places
from dcgen.fleet.layers import REMOVED, depth, is_near, is_open, lookup, merged, stated
from dcgen.fleet.rows import (
    FACTS,
    KEYS,
    FleetRow,
    RowLines,
    Rows,
    parsed,
    read_lines,
    stated_rows,
    unknown_key,
    unreadable,
)
from dcgen.schema import checked, validate
from dcgen.source import Document, Locate

RENAMED = {**renamed.KEYS, **renamed.VALUES}


@dataclass(frozen=True)
class FleetFile:
    """A fleet with its design and its rows by name; `findings` are the faults of the rows and layers, with places.

    `root` is the folder of the project, and `in_file` returns places in the fleet file. `columns` has the places of the
    CSV columns by key path. `shapes` and `keys` keep what `shapes.shape_of` computes. `size` is the number of sites: an
    update of a few sites has only their rows. `read` has the line of each row, None if they cannot be told apart.
    """

    path: Path
    root: Path
    spec: Fleet
    document: Document
    design: Document
    in_file: Locate
    rows: Mapping[str, FleetRow]
    columns: Mapping[KeyPath, Place]
    size: int
    read: RowLines | None = None
    findings: tuple[Finding, ...] = ()
    shapes: dict[str, Any] = field(default_factory=dict)
    keys: dict[Any, str] = field(default_factory=dict)

    @cached_property
    def pools(self) -> tuple[blocks.FleetPool, ...]:
        """The address pools of the fleet."""
        return blocks.pools_of(self.spec)

    def in_addressing(self, path: KeyPath) -> Place:
        """Return the place in the fleet file of what a key of a site follows from."""
        return self.in_file(("addressing", "asns") if path == ("addressing", "asn_base") else path)

    @cached_property
    def in_design(self) -> Locate:
        """The places of key paths of the design."""
        return _places(self.design)

    @cached_property
    def of_class(self) -> dict[str | None, Any]:
        """The data of the design with each class of sites, and of the design alone under None."""
        found: dict[str | None, Any] = {None: self.design.data}
        return found | {name: merged(self.design.data, overrides) for name, overrides in self.spec.classes.items()}


def load(path: Path, root: Path) -> FleetFile:
    """Return the fleet at `path`, a file inside the project `root`.

    Raise FindingsError if the fleet file, the design or the CSV file cannot be read at all. Faults of single rows and
    layers are in `findings`.
    """
    head = read_head(path, root)
    found = _read_rows(head)
    rows = {row.name: row for row in reversed(found.rows)}
    fleet = FleetFile(*head, dict(reversed(rows.items())), found.columns, len(rows), found.read)
    return replace(
        fleet, findings=(*found.findings, *_faults(fleet, found), *_unwritten(fleet, _unsound(fleet, found)))
    )


class FleetHead(NamedTuple):
    """A fleet file and its design without the rows."""

    path: Path
    root: Path
    spec: Fleet
    document: Document
    design: Document
    in_file: Locate


def read_head(path: Path, root: Path) -> FleetHead:
    """Return the fleet file at `path` and its design. Raise FindingsError if one of them cannot be used."""
    return _head(path, root, source.read(path, root))


def _head(path: Path, root: Path, document: Document, design: Document | None = None) -> FleetHead:
    spec = validate(Fleet, document)
    return FleetHead(path, root, spec, document, design or _design(spec, document, root), _places(document))


def _read_rows(head: FleetHead) -> Rows:
    """Return the rows of a fleet. Raise FindingsError if its CSV file cannot be read at all."""
    if isinstance(head.spec.sites, str):
        return parsed(head.spec, read_lines(head.spec.sites, head.document, head.root))
    read = mapping.lines_of(head.document.text, head.document.name)
    found = stated_rows(head.spec.sites, head.in_file)
    return found._replace(read=read if read and mapping.names_of(read) == list(head.spec.sites) else None)


class FleetOutline(NamedTuple):
    """A fleet file and its design, and the lines of the rows. Few of these lines are parsed."""

    head: FleetHead
    read: RowLines


def read_outline(path: Path, root: Path) -> FleetOutline | None:
    """Return the fleet file at `path` with the lines of its rows, None if they cannot be told apart.

    Raise FindingsError if one of the files cannot be read.
    """
    text = source.text_of(reader.read(path, root), path.as_posix())
    if read := mapping.lines_of(text, path.as_posix()):
        source.bound_text(text, path.as_posix())
        return FleetOutline(_head(path, root, _with_sites(read._replace(lines=read.lines[:1]))), read)
    head = _head(path, root, source.parse(text, path.as_posix()))
    if isinstance(head.spec.sites, str):
        return FleetOutline(head, read_lines(head.spec.sites, head.document, root))
    return None


def part(outline: FleetOutline, lines: list[tuple[int, str]]) -> FleetFile:
    """Return a fleet with the rows of some of its lines, and the faults of these rows alone.

    Raise FindingsError if the fleet file has other faults.
    """
    head, read = outline.head, outline.read._replace(lines=lines)
    if read.tail is None:
        found = parsed(head.spec, read)
    elif lines:
        head = _head(head.path, head.root, _with_sites(read), head.design)
        found = _read_rows(head)
    else:
        found = Rows((), (), {})
    fleet = FleetFile(*head, {row.name: row for row in found.rows}, found.columns, len(outline.read.lines), read)
    opened = _opened(fleet)
    faults = (finding for row in found.rows for finding in _row_faults(fleet, row, opened))
    return replace(fleet, findings=(*found.findings, *faults, *fold(_beyond(fleet), "site")))


def _with_sites(read: RowLines) -> Document:
    """Return a fleet file with some of its sites."""
    return source.parse(mapping.text_of(read), read.name)


def _design(spec: Fleet, document: Document, root: Path) -> Document:
    """Return the document of the design. Raise FindingsError at `design:` if it cannot be used."""
    path = Path(document.name).parent / spec.design
    try:
        found = blueprint.read(path, root)
    except FindingsError as error:
        at = Place(path.as_posix(), 1, 1)
        missing = [item for item in error.findings if item.code in ("DC001", "DC006") and item.place == at]
        if not missing:
            raise FindingsError(source.placed(error.findings, document)) from None
        known = reader.names(path.parent, root, (".yaml", ".yml"))
        raise unreadable("design", spec.design, FindingsError(missing), document, known) from None
    kind = found.data.get("kind")
    if kind != "edge-site":
        has = f"the kind '{shortened(str(kind))}'" if kind else "no `kind:`"
        message = f"the design '{shortened(spec.design)}' has {has}"
        finding = Finding("DC809", message, "use a blueprint of kind `edge-site` as the design of a fleet", ("design",))
        raise FindingsError(source.placed([finding], document))
    return found


def pools_at(fleet: FleetFile, name: str) -> str:
    """Return the address pools and the first AS number of a site as text: NAME=PREFIX, sorted."""
    return places.pools_of(site_document(fleet, fleet.rows[name]).data)


def site_document(fleet: FleetFile, row: FleetRow) -> Document:
    """Return the data of one site from its three layers, with the place of each key."""
    data = merged(fleet.of_class[row.facts.class_], blocks.derived(fleet.spec, fleet.pools, row.facts.number))
    data = merged(data, row.overrides)
    data = {**data, "name": row.name}
    if not states_name(fleet, row):
        data["site"] = merged(data.get("site"), {"name": row.name})
    return Document(fleet.design.name, fleet.design.text, data, locate=lambda path: place_of(fleet, row, path))


def states_name(fleet: FleetFile, row: FleetRow) -> bool:
    """Return whether the row or the site class of a site states the name of its place, or a text for `site`."""
    layers = (row.overrides, fleet.spec.classes.get(row.facts.class_ or "", {}))
    stated_ = (layer["site"] for layer in layers if layer.get("site") is not None)
    return any("name" in site if isinstance(site, dict) else True for site in stated_)


def place_of(fleet: FleetFile, row: FleetRow, path: KeyPath) -> Place:
    """Return the place of the deepest key of a path that a layer has.

    If several layers have it, the nearest one decides a plain value. Of a mapping, each layer states a part, and the
    farthest one states what it is.
    """
    found = [(depth(data, path), data, locate) for _, data, locate in layers_of(fleet, row)]
    most = max(count for count, _, _ in found)
    deepest = [(lookup(data, path[:most]), locate) for count, data, locate in found if count == most]
    _, locate = deepest[-1] if isinstance(deepest[0][0], dict) else deepest[0]
    return locate(path[:most])


def layers_of(fleet: FleetFile, row: FleetRow) -> Iterator[tuple[str, Any, Locate]]:
    """Yield the title, the data and the places of each layer of a site, the nearest first."""
    yield f"site '{row.name}'", {"name": row.name, **row.overrides}, row.locate
    yield f"number {row.facts.number}", blocks.derived(fleet.spec, fleet.pools, row.facts.number), fleet.in_addressing
    if name := row.facts.class_:
        yield f"site class '{name}'", fleet.spec.classes[name], _below(fleet.in_file, ("classes", name))
    yield "design", fleet.design.data, fleet.in_design


def _places(document: Document) -> Locate:
    """Return a function like `source.locator` that keeps its results: all sites of a fleet ask for the same places."""
    known: dict[KeyPath, Place] = {}
    locate = cache(lambda: source.locator(document))

    def kept(path: KeyPath) -> Place:
        if path not in known:
            known[path] = locate()(path)
        return known[path]

    return kept


# --- the faults of rows and layers ------------------------------------------------------------------------


def _faults(fleet: FleetFile, found: Rows) -> Iterator[Finding]:
    """Yield the faults of the layers: unknown classes, keys that are not open, and nothing to remove."""
    opened = _opened(fleet)
    if not (fleet.rows or found.findings):
        hint = "add a row per site; restore the file if it was cut off"
        yield Finding("DC801", "the fleet has no sound site", hint, place=fleet.in_file(("sites",)))
    for index, key in enumerate(fleet.spec.open):
        if (first := key.partition(".")[0]) not in KEYS:
            hint = did_you_mean(first, KEYS)
            yield Finding(
                "DC101", f"`open:` has the unknown key '{shortened(key)}'", hint, place=fleet.in_file(("open", index))
            )
    for name, overrides in fleet.spec.classes.items():
        locate = _below(fleet.in_file, ("classes", name))
        yield from _closed(fleet, overrides, opened, f"site class '{name}'", locate)
        yield from _idle(overrides, fleet.design.data, f"site class '{name}'", locate)
    yield from _unused(fleet, opened)
    closed = [path for path in fleet.columns if path[0] not in (*FACTS, "name") and not is_open(path, opened)]
    for path in closed:
        yield _not_open(path, opened, "the column", fleet.columns[path])
    for path in fleet.columns:
        yield from _no_circuit(fleet, path, opened, "the column", fleet.columns[path])
    for row in fleet.rows.values():
        yield from _row_faults(fleet, row, opened)
    yield from fold(_beyond(fleet), "site")


def _unused(fleet: FleetFile, opened: frozenset[KeyPath]) -> Iterator[Finding]:
    """Yield the faults in the values of site classes without sites. The sites have the faults of all other classes.

    Faults of the design alone are not told here, and a column can state a key that is missing.
    """
    used = {row.facts.class_ for row in fleet.rows.values()}
    unused = [name for name in fleet.spec.classes if name not in used]
    known = _schema_faults(fleet, None) if unused else []
    for name in unused:
        told = {path for path, _ in stated(fleet.spec.classes[name]) if not is_open(path, opened)}
        for finding in _schema_faults(fleet, name):
            left = told | fleet.columns.keys() if finding.code == "DC102" else told
            if finding not in known and not any(is_near(finding.path, path) for path in left):
                yield finding._replace(place=fleet.in_file(("classes", name, *finding.path)))


def _schema_faults(fleet: FleetFile, name: str | None) -> list[Finding]:
    """Return the faults that any site of a class has by the schema, without places."""
    row = FleetRow(fleet.spec.name, SiteRow.model_validate({"number": 1, "class": name}), {}, lambda _: Place(""))
    try:
        checked(Blueprint, site_document(fleet, row).data, RENAMED)
    except FindingsError as error:
        return list(error.findings)
    return []


def _unsound(fleet: FleetFile, found: Rows) -> str:
    """Return the text of all rows if one of them has a fault: a site that seems to be missing can be in it."""
    if not found.findings:
        return ""
    return "\n".join(line for _, line in found.read.lines) if found.read else "\n".join(fleet.spec.sites)


def _unwritten(fleet: FleetFile, unsound: str) -> Iterator[Finding]:
    """Yield the names under `written:` that neither a row nor the text of unsound rows has."""
    for index, name in enumerate(fleet.spec.written or () if fleet.rows else ()):
        if name not in fleet.rows and name not in unsound:
            hint = did_you_mean(name, fleet.rows)
            yield Finding("DC803", f"there is no site '{name}'", hint, place=fleet.in_file(("written", index)))


def _opened(fleet: FleetFile) -> frozenset[KeyPath]:
    return frozenset(tuple(key.split(".")) for key in fleet.spec.open)


def _below(locate: Locate, at: KeyPath) -> Locate:
    return lambda path: locate((*at, *path))


def _row_faults(fleet: FleetFile, row: FleetRow, opened: frozenset[KeyPath]) -> Iterator[Finding]:
    name = row.facts.class_
    if name is not None and name not in fleet.spec.classes:
        hint = did_you_mean(name, fleet.spec.classes, "state it under `classes:`")
        yield Finding(
            "DC803", f"site '{row.name}': there is no site class '{name}'", hint, place=row.locate(("class",))
        )
        return
    if not fleet.columns:
        yield from _closed(fleet, row.overrides, opened, f"site '{row.name}'", row.locate)
    yield from _idle(row.overrides, fleet.of_class[name], f"site '{row.name}'", row.locate)


def _beyond(fleet: FleetFile) -> Iterator[Case]:
    """Yield a case for each site and each pool without a block for its number. The highest number has most weight."""
    for pool in fleet.pools:
        title = f"{pool.prefix} has blocks of /{pool.site_length} for sites up to number {pool.highest:,}"
        hint = f"use a larger pool, or a lower number; the pool is `{'.'.join(map(str, pool.path))}`"
        for row in fleet.rows.values():
            number = row.facts.number
            if number > pool.highest and lookup(row.overrides, pool.path) is REMOVED:
                message = f"site '{row.name}' has number {number:,}, and the pool {title}"
                finding = Finding("DC805", message, hint, place=row.locate(("number",)))
                yield Case(pool.path, row.name, finding, number)


def _closed(
    fleet: FleetFile, layer: Mapping[str, Any], opened: frozenset[KeyPath], who: str, locate: Locate
) -> Iterator[Finding]:
    for path, _ in stated(layer):
        if not is_open(path, opened):
            yield _not_open(path, opened, who, locate(path))
        yield from _no_circuit(fleet, path, opened, who, locate(path))


def _no_circuit(
    fleet: FleetFile, path: KeyPath, opened: frozenset[KeyPath], who: str, place: Place
) -> Iterator[Finding]:
    """Yield a finding for the provider of a circuit that neither the design nor a site class has."""
    if path[0] != "circuits" or path[2:] != ("provider",) or any(path[:length] in opened for length in (1, 2)):
        return
    circuits = [lookup(data, ("circuits",)) for data in fleet.of_class.values()]
    known = [name for each in circuits if isinstance(each, dict) for name in each]
    if path[1] not in known:
        message = f"{who} states the provider of the circuit '{path[1]}', which the design lacks"
        hint = did_you_mean(str(path[1]), list(dict.fromkeys(known)), "add the circuit to the design")
        yield Finding("DC804", message, hint, place=place)


def _not_open(path: KeyPath, opened: frozenset[KeyPath], who: str, place: Place) -> Finding:
    title, first = shortened(".".join(map(str, path))), str(path[0])
    if first not in KEYS:
        return unknown_key(first, who, place)
    message = f"{who} overrides '{title}', which is not open"
    beside = [str(key) for *outside, key in opened if tuple(outside) == path[:-1]]
    hint = did_you_mean(str(path[-1]), beside, f"add `{title}` to `open:` of the fleet if sites may differ in it")
    return Finding("DC804", message, hint, place=place)


def _idle(layer: Mapping[str, Any], below: Any, who: str, locate: Locate) -> Iterator[Finding]:
    """Yield a finding for each `null` that removes nothing: probably a misspelled key."""
    for path, value in stated(layer):
        if value is None and lookup(below, path) is REMOVED:
            title = shortened(".".join(map(str, path)))
            parent = lookup(below, path[:-1])
            known = list(map(str, parent)) if isinstance(parent, dict) else []
            hint = did_you_mean(str(path[-1]), known, "remove this `null`") if known else "remove this `null`"
            yield Finding(
                "DC807",
                f"{who} removes '{title}', which neither the design nor the site class states",
                hint,
                place=locate(path),
            )
