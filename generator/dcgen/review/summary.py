"""The summary of a difference: at most ten lines that name what to install, move, order and return.

A line is a label and clauses. A clause has a fixed form and values, because Markdown escapes the values alone.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sized
from typing import NamedTuple

from dcgen.change import Change, KindChange, Transition
from dcgen.review.records import BillChange, Cause, Difference, FeedLoad, FileNames, FindingChange, LoadChange, Rename

SHOWN = 3  # values that a clause names; with more, a line no longer fits a screen
KINDS = {"devices": "device", "racks": "rack", "circuits": "circuit"}
ORDERED = ("server", "storage", "chassis", "gpu", "nic", "switch", "cable", "optic")  # first in a clause on parts


class Clause(NamedTuple):
    """A fixed form with `{}` for each value."""

    form: str
    values: tuple[str, ...] = ()

    def text(self, escape: Callable[[str], str] = str) -> str:
        """Return the clause as text, with escaped values."""
        return self.form.format(*map(escape, self.values))


class SummaryLine(NamedTuple):
    """A label and its clauses."""

    label: str
    clauses: tuple[Clause, ...]


def lines(difference: Difference) -> list[SummaryLine]:
    """Return the summary: at most ten lines, and only the first if nothing differs."""
    change = difference.change
    made = [
        SummaryLine(label, tuple(clauses))
        for label, clauses in (
            ("cause", cause_clauses(difference.causes)),
            ("devices", _devices(difference)),
            ("cables", _cables(difference)),
            ("addresses", _addresses(change)),
            ("power", _power(difference)),
            ("order", _parts(difference.bill, 1)),
            ("return", _parts(difference.bill, -1)),
            ("findings", _findings(difference)),
            ("terraform", _terraform(difference)),
        )
    ]
    return [SummaryLine("", tuple(_head(difference))), *(line for line in made if line.clauses)]


def several(number: int, noun: str, plural: str = "") -> str:
    """Return a number with its noun."""
    return f"{number:,} {noun if number == 1 else plural or f'{noun}s'}"


def _head(difference: Difference) -> Iterator[Clause]:
    files = difference.files
    if files is None:
        words = "{} compared with {}" + ("" if difference else ": no difference")
        yield Clause(words, (difference.name, difference.against))
    else:
        yield from head_clauses(difference.name, difference.against, files)
    if parts := [part for part in difference.not_compared if part != "findings"]:
        yield Clause("not compared: " + ", ".join(parts))


def head_clauses(name: str, against: str, files: FileNames) -> Iterator[Clause]:
    """Yield the number of files that differ, and the earlier side unless it is the output folder."""
    counts = f"{files.same} same, {len(files.changed)} changed, {len(files.new)} new, {len(files.removed)} removed"
    words = "{}: " + counts + (f", {files.kept} kept" if files.kept else "")
    words += "; compared with {}" if against else ""
    yield Clause(words, (name, against)[: words.count("{}")])


def cause_clauses(causes: tuple[Cause, ...]) -> Iterator[Clause]:
    """Yield a clause per key, and the number of further keys."""
    for cause in causes[:SHOWN]:
        if cause.former:
            yield Clause("{} renamed to {} ({})", (cause.former, cause.key, cause.place))
        elif cause.before and cause.after:
            yield Clause("{} {} -> {} ({})", (cause.key, cause.before, cause.after, cause.place))
        elif cause.before:
            yield Clause("{} removed ({})", (cause.key, cause.place))
        elif cause.after[:1] in ("{", "["):  # a mapping or a list does not fit a line
            yield Clause("{} added ({})", (cause.key, cause.place))
        elif cause.after:
            yield Clause("{} {} ({})", (cause.key, cause.after, cause.place))
        else:
            yield Clause("{} ({})", (cause.key, cause.place))
    yield from _more(len(causes))


def _more(number: int, noun: str = "") -> Iterator[Clause]:
    if number > SHOWN:
        yield Clause(f"and {number - SHOWN:,} more{f' {noun}' if noun else ''}")


# --- racks, devices and circuits --------------------------------------------------------------------------


def _devices(difference: Difference) -> Iterator[Clause]:
    for rename in difference.renames[:SHOWN]:
        noun = KINDS[rename.kind]
        yield _renamed(rename, several(len(rename.names), noun))
    yield from _more(len(difference.renames), "renames")
    for kind in difference.change.kinds:
        if kind.kind == "racks":
            yield from _racks(difference, kind)
        elif kind.kind == "devices":
            yield from _of_devices(difference, kind)
        elif kind.kind == "circuits":
            yield from _circuits(difference, kind)


def _renamed(rename: Rename, counted: str) -> Clause:
    return Clause(f"{counted} renamed: {{}} -> {{}}", (rename.before, rename.after))


def _racks(difference: Difference, kind: KindChange) -> Iterator[Clause]:
    for word, names in (("added", kind.added), ("removed", kind.removed)):
        if names:
            text = f"{several(len(names), 'rack')} {word}" + _live(difference, names if word == "removed" else ())
            yield _by_model(text, Counter(difference.models.get(name, "") for name in names))
    if kind.moved:
        yield Clause(f"{several(len(kind.moved), 'rack')} to another position" + _live(difference, _names(kind.moved)))
    yield from _retyped(difference, kind, "rack")


def _of_devices(difference: Difference, kind: KindChange) -> Iterator[Clause]:
    for word, names in (("added", kind.added), ("removed", kind.removed)):
        if names:
            text = f"{several(len(names), 'device')} {word}" + _live(difference, names if word == "removed" else ())
            clause = _by_model(text, Counter(difference.models.get(name, "") for name in names))
            racks = sorted({difference.places.get(name, ("",))[0] for name in names} - {""})
            if len(racks) == 1:
                at = place_text(difference.places[names[0]]) if len(names) == 1 else racks[0]
                clause = Clause(f"{clause.form} ({{}})", (*clause.values, at))
            elif racks:
                clause = Clause(f"{clause.form} ({len(racks):,} racks)", clause.values)
            yield clause
    yield from _retyped(difference, kind, "device")
    far = [step for step in kind.moved if step.before.place[0] != step.after.place[0]]
    near = [step for step in kind.moved if step.before.place[0] == step.after.place[0]]
    if near:
        yield Clause(f"{several(len(near), 'device')} to another U" + _live(difference, _names(near)))
    if far:
        yield Clause(f"{several(len(far), 'device')} to another rack" + _live(difference, _names(far)))


def place_text(place: tuple[str, ...]) -> str:
    """Return the rack and the U of a device as text, "" for a device outside the racks."""
    rack, u = place
    return f"{rack} U{u}" if u else rack


def _by_model(text: str, counts: Counter[str]) -> Clause:
    """Return the numbers of objects by model: `text: 2 x A, 1 x B`."""
    shown = sorted(counts.items(), key=lambda each: (-each[1], each[0]))[:SHOWN]
    forms = [f"{count:,} x {{}}" for _, count in shown]
    if len(counts) > SHOWN:
        forms.append(f"{len(counts) - SHOWN:,} more models")
    return Clause(f"{text}: {', '.join(forms)}", tuple(model or "no model" for model, _ in shown))


def _retyped(difference: Difference, kind: KindChange, noun: str) -> Iterator[Clause]:
    """Yield the models that replace others: `4 devices replaced: R660 -> R760`."""
    counts: dict[tuple[str, str], list[str]] = {}
    for step in kind.retyped:
        counts.setdefault((step.before.type[0], step.after.type[0]), []).append(step.name)
    for (before, after), names in list(counts.items())[:SHOWN]:
        text = f"{several(len(names), noun)} replaced: {{}} -> {{}}" + _live(difference, names)
        yield Clause(text, (before or "no model", after or "no model"))
    yield from _more(len(counts), "replaced models")


def _circuits(difference: Difference, kind: KindChange) -> Iterator[Clause]:
    for word, names in (
        ("added", kind.added),
        ("removed", kind.removed),
        ("to another port", _names(kind.moved)),
        ("with another number of cables", _names(kind.retyped)),
    ):
        if names:
            text = f"{several(len(names), 'circuit')} {word}" + _live(difference, () if word == "added" else names)
            at = difference.places.get(names[0], ("",))[0] if len(names) == 1 else ""
            yield Clause(f"{text} ({{}})", (at,)) if at else Clause(text)


def _names(steps: Iterable[Transition]) -> tuple[str, ...]:
    return tuple(step.name for step in steps)


def _live(difference: Difference, names: Iterable[str]) -> str:
    """Return the number of live objects among some: ` (12 of them live)`, "" for none."""
    count = sum(1 for name in names if difference.is_live(name))
    return f" ({count:,} of them live)" if count else ""


# --- cables and addresses ---------------------------------------------------------------------------------


def _cables(difference: Difference) -> Iterator[Clause]:
    kind = _kind(difference.change, "cables")
    if kind:
        moved, retyped = set(_names(kind.moved)), set(_names(kind.retyped))
        for text, names in (
            ("{} added", kind.added),
            ("{} removed", kind.removed),
            ("{} to another port", moved - retyped),
            ("{} replaced by another part or length", retyped - moved),
            ("{} replaced and to another port", moved & retyped),
        ):
            if names:
                counted = text.format(f"{len(names):,}")
                yield Clause(counted + _live(difference, () if text.endswith("added") else names))
    optics = [part for part in difference.bill if part.category == "optic"]
    more = sum(max(part.after - part.before, 0) for part in optics)
    less = sum(max(part.before - part.after, 0) for part in optics)
    if more or less:
        texts = [f"{number:,} {word}" for number, word in ((more, "more"), (less, "fewer")) if number]
        yield Clause(f"optics: {' and '.join(texts)}")


def _addresses(change: Change) -> Iterator[Clause]:
    """Yield the counts of addresses, outlets and labels."""
    if kind := _kind(change, "addresses"):
        yield _counts("", added=kind.added, removed=kind.removed, changed=kind.moved)
    if kind := _kind(change, "outlets"):
        yield _counts("power cords: ", more=kind.added, fewer=kind.removed, to_another_outlet=kind.moved)
    if kind := _kind(change, "labels"):
        yield _counts("labels: ", to_print=(*kind.added, *kind.moved), to_remove=kind.removed)


def _counts(title: str, **objects: Sized) -> Clause:
    """Return the number of objects for each label, without those that are 0."""
    texts = (f"{len(names):,} {word.replace('_', ' ')}" for word, names in objects.items() if names)
    return Clause(title + ", ".join(texts))


def _kind(change: Change, name: str) -> KindChange | None:
    return next((kind for kind in change.kinds if kind.kind == name and kind), None)


# --- power and space --------------------------------------------------------------------------------------


def _power(difference: Difference) -> Iterator[Clause]:
    """Yield the load of each feed, the outlets and the rack units of the racks that change, before and after."""
    racks = sorted({load.rack for load in difference.loads} | {space.rack for space in difference.space})
    if not racks:
        return
    if len(racks) == 1:
        yield Clause("{}", (racks[0],))
    else:
        yield Clause(several(len(racks), "rack"))
    feeds: dict[str, list[LoadChange]] = {}
    for load in difference.loads:
        feeds.setdefault(load.feed, []).append(load)
    for feed, changes in sorted(feeds.items())[:SHOWN]:
        before, after = (_sum(load.before for load in changes), _sum(load.after for load in changes))
        if (before.normal_w, before.at_least) != (after.normal_w, after.at_least):
            yield Clause(f"feed {{}} {kw(before)} -> {kw(after)} kW", (feed,))
    yield from _more(len(feeds), "feeds")
    outlets = [sum(getattr(load, side).outlets for load in difference.loads) for side in ("before", "after")]
    if outlets[0] != outlets[1]:
        yield Clause(f"outlets {outlets[0]:,} -> {outlets[1]:,}")
    units = [[getattr(space, side) for space in difference.space] for side in ("before", "after")]
    if difference.space and None not in (*units[0], *units[1]) and sum(units[0]) != sum(units[1]):
        yield Clause(f"U in use {sum(units[0]):,} -> {sum(units[1]):,}")


def kw(load: FeedLoad) -> str:
    """Return a load in kilowatts as text."""
    return f"{'at least ' if load.at_least else ''}{load.normal_w / 1000:,.1f}"


def _sum(loads: Iterable[FeedLoad]) -> FeedLoad:
    total = FeedLoad()
    for load in loads:
        total = FeedLoad(
            total.normal_w + load.normal_w,
            total.worst_w + load.worst_w,
            total.outlets + load.outlets,
            total.at_least or load.at_least,
        )
    return total


# --- bill, findings and Terraform -------------------------------------------------------------------------


def _parts(bill: Iterable[BillChange], sign: int) -> Iterator[Clause]:
    """Yield the parts to order, or with a `sign` of -1 those to return, the main parts first."""
    counted = [(sign * (part.after - part.before), part) for part in bill]
    parts = [(number, part) for number, part in counted if number > 0]
    rank = {category: index for index, category in enumerate(ORDERED)}
    parts.sort(key=lambda each: rank.get(each[1].category, len(rank)))
    for number, part in parts[: SHOWN + 1]:
        named = part.part_number and part.part_number != part.model
        form, values = ("{} ({})", (part.model, part.part_number)) if named else ("{}", (part.title,))
        yield Clause(f"{number:,} x {form}", values)
    if len(parts) > SHOWN + 1:
        rest = parts[SHOWN + 1 :]
        yield Clause(f"{several(len(rest), 'more part')} ({several(sum(number for number, _ in rest), 'piece')})")


def _findings(difference: Difference) -> Iterator[Clause]:
    yield from finding_clauses(difference.findings)
    if "findings" in difference.not_compared and difference.of_design:
        yield Clause("not compared, because the earlier blueprint is unknown")


def finding_clauses(found: FindingChange) -> Iterator[Clause]:
    """Yield the numbers of the findings that came, went or changed."""
    for word, findings in (("new", found.came), ("gone", found.went)):
        if findings:
            codes = Counter(finding.code for finding in findings)
            listed = [f"{code} x {count:,}" if count > 1 else code for code, count in sorted(codes.items())]
            more = f" and {len(listed) - 2 * SHOWN:,} more codes" if len(listed) > 2 * SHOWN else ""
            yield Clause(f"{len(findings):,} {word}: {', '.join(listed[: 2 * SHOWN])}{more}")
    if found.changed:
        yield Clause(f"{len(found.changed):,} with other figures")


def _terraform(difference: Difference) -> Iterator[Clause]:
    counts = Counter(resource.action for resource in difference.resources)
    for action in ("create", "change", "destroy"):
        if counts[action]:
            yield Clause(f"{counts[action]:,} to {action}")
    if "terraform" in difference.not_compared:
        yield Clause("not compared, because an earlier file is broken")
