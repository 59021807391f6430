"""The details of a difference as tables of text, in the order of the work: racks first, files last."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.change import KindChange
from dcgen.facts import Fact
from dcgen.finding import Finding
from dcgen.review.records import Cause, Difference, FileNames, FindingChange
from dcgen.review.summary import kw, place_text

TITLES = {
    "racks": "Racks",
    "devices": "Devices",
    "circuits": "Circuits",
    "cables": "Cables",
    "outlets": "Power cords",
    "addresses": "Addresses",
    "labels": "Labels",
}
OBJECTS = ("object", "change", "before", "after")


class DetailTable(NamedTuple):
    """A table: its title, its columns and its rows. A cell is text of any origin."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


def sections(difference: Difference, files: bool) -> Iterator[DetailTable]:
    """Yield the tables with rows; the list of files only with `files`."""
    yield from (section for section in _all(difference, files) if section.rows)


def amounts(difference: Difference) -> Iterator[DetailTable]:
    """Yield the tables of power, rack units, bill, findings and Terraform."""
    loads = tuple(
        (
            *(load.rack, load.feed, kw(load.before), kw(load.after)),
            *(f"{load.before.worst_w / 1000:,.1f}", f"{load.after.worst_w / 1000:,.1f}"),
            *(f"{load.before.outlets:,}", f"{load.after.outlets:,}"),
        )
        for load in difference.loads
    )
    yield DetailTable("Power", _LOADS, loads)
    spaces = tuple((space.rack, _units(space.before), _units(space.after)) for space in difference.space)
    yield DetailTable("Rack units in use", ("rack", "before", "after"), spaces)
    yield DetailTable("Bill of materials", _BILL, tuple(_bill(difference)))
    yield DetailTable("Findings", ("change", "code", "place", "message"), tuple(finding_rows(difference.findings)))
    resources = tuple((each.action, each.root, each.address) for each in difference.resources)
    yield DetailTable("Terraform", ("action", "root module", "resource"), resources)


_LOADS = (
    *("rack", "feed", "kW before", "kW after", "kW after a loss, before", "kW after a loss, after"),
    *("outlets before", "outlets after"),
)
_BILL = ("category", "manufacturer", "model", "part number", "before", "after", "order", "return")


def installed(difference: Difference) -> DetailTable:
    """Return the table of racks, devices and circuits that are added or removed, with models and places."""
    rows = tuple(
        (word, name, difference.models.get(name, ""), place_text(difference.places.get(name, ("", ""))))
        for kind in difference.change.kinds
        if kind.kind in ("racks", "devices", "circuits")
        for word, names in (("add", kind.added), ("remove", kind.removed))
        for name in names
    )
    return DetailTable("Install and remove", ("action", "object", "model", "place"), rows)


def _all(difference: Difference, files: bool) -> Iterator[DetailTable]:
    yield cause_table(difference.causes)
    renamed = tuple((old, new) for rename in difference.renames for old, new in rename.names)
    yield DetailTable("Renamed", ("before", "after"), renamed)
    for kind in difference.change.kinds:
        head = (*OBJECTS, "live") if difference.live else OBJECTS
        yield DetailTable(TITLES[kind.kind], head, tuple(_objects(difference, kind)))
    yield from amounts(difference)
    if files and difference.files:
        yield file_table(difference.files)


def cause_table(causes: tuple[Cause, ...]) -> DetailTable:
    """Return the table of the keys that differ."""
    rows = tuple(
        (each.key, each.before or each.former, each.after or (each.key if each.former else ""), each.place)
        for each in causes
    )
    return DetailTable("Keys of the blueprint", ("key", "before", "after", "place"), rows)


def file_table(names: FileNames) -> DetailTable:
    """Return the table of the files that differ."""
    rows = (("new", names.new), ("changed", names.changed), ("removed", names.removed))
    listed = tuple((word, path) for word, paths in rows for path in sorted(paths))
    return DetailTable("Files", ("change", "file"), listed)


def _objects(difference: Difference, kind: KindChange) -> Iterator[tuple[str, ...]]:
    """Yield a row per object: replaced and moved ones first, because they interrupt a live site."""

    def row(name: str, word: str, before: str, after: str) -> tuple[str, ...]:
        live = (("live" if difference.is_live(name) and word != "added" else "",)) if difference.live else ()
        return (name, word, before, after, *live)

    moved = {step.name for step in kind.moved}
    retyped = {step.name for step in kind.retyped}
    word = "changed" if kind.kind in ("addresses", "labels") else "moved"
    for step in dict.fromkeys((*kind.retyped, *kind.moved)):
        both = step.name in moved and step.name in retyped
        words = f"replaced and {word}" if both else word if step.name in moved else "replaced"
        yield row(step.name, words, fact_text(step.before), fact_text(step.after))
    for name in kind.removed:
        yield row(name, "removed", _described(difference, name), "")
    for name in kind.added:
        yield row(name, "added", "", _described(difference, name))


def _described(difference: Difference, name: str) -> str:
    place = difference.places.get(name)
    return ", ".join(filter(None, (difference.models.get(name, ""), place_text(place) if place else "")))


def fact_text(fact: Fact) -> str:
    """Return place and type of an object as one text, without empty values."""
    return ", ".join(value for value in (*fact.place, *fact.type) if value)


def _units(value: int | None) -> str:
    return "unknown" if value is None else f"{value:,}"


def _bill(difference: Difference) -> Iterator[tuple[str, ...]]:
    for part in difference.bill:
        model = " ".join(filter(None, (part.model, part.size)))
        number = part.after - part.before
        more, less = f"{number:,}" if number > 0 else "", f"{-number:,}" if number < 0 else ""
        yield (
            *(part.category, part.manufacturer, model, part.part_number),
            *(f"{part.before:,}", f"{part.after:,}", more, less),
        )


def finding_rows(found: FindingChange) -> Iterator[tuple[str, ...]]:
    """Yield a row per finding that came, went or changed."""
    for word, findings in (("new", found.came), ("gone", found.went)):
        yield from ((word, each.code, _where(each), each.message) for each in findings)
    for before, after in found.changed:
        yield "changed", after.code, _where(after), f"{after.message} (before: {before.message})"


def _where(finding: Finding) -> str:
    return str(finding.place) if finding.place else ""
