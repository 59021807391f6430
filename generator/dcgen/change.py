"""The change between two plans as a value: objects that are added, removed, moved or retyped, and a report of them."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import NamedTuple

from dcgen.facts import SOURCES, Fact, Facts, Table
from dcgen.finding import shortened, visible

SHOWN = 20  # objects in a report by name; with more of them, the counts below would leave the screen


WORDS = {
    "racks": "rack",
    "devices": "device",
    "circuits": "circuit",
    "cables": "cable",
    "outlets": "outlet",
    "addresses": "address",
    "labels": "label",
}
CHANGING = ("addresses", "labels")  # kinds of objects that change where others move
TYPES = {"cables": "part, length or optics", "circuits": "number of cables"}


class Transition(NamedTuple):
    """An object of both plans, with its facts before and after."""

    name: str
    before: Fact
    after: Fact


class KindChange(NamedTuple):
    """The change of one kind of objects. `total` counts the earlier plan. An object may be both moved and retyped."""

    kind: str
    total: int
    added: tuple[str, ...]
    removed: tuple[str, ...]
    moved: tuple[Transition, ...]
    retyped: tuple[Transition, ...]

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.moved or self.retyped)


class Renamed(NamedTuple):
    """An object of both plans with two names; the other records have its later name."""

    kind: str
    before: str
    after: str


class Change(NamedTuple):
    """The change from one plan to another: one record per kind, and the objects that have another name.

    `unknown` are the kinds that the earlier files do not contain.
    """

    kinds: tuple[KindChange, ...]
    unknown: tuple[str, ...] = ()
    renamed: tuple[Renamed, ...] = ()

    def __bool__(self) -> bool:
        return any(self.kinds) or bool(self.unknown or self.renamed)

    @property
    def only_adds(self) -> bool:
        """Return whether every object of the earlier plan stays as it was. An unknown kind may not."""
        changes = any(kind.removed or kind.moved or kind.retyped for kind in self.kinds)
        return not (self.unknown or self.renamed or changes)


def compare(before: Facts, after: Facts, renamed: tuple[Renamed, ...] = ()) -> Change:
    """Return the change from the facts of one plan to those of another, sorted by name.

    The facts `before` have the later names of the `renamed` objects already.
    """
    kinds, unknown = [], []
    for kind, old, new in zip(Facts._fields, before, after, strict=True):
        if old is None or new is None:
            unknown.append(kind)
        else:
            kinds.append(_compared(kind, old, new))
    return Change(tuple(kinds), tuple(unknown), renamed)


def _never(_: str) -> bool:
    return False


def lines(change: Change, live: Callable[[str], bool] = _never) -> Iterator[str]:
    """Yield the report of a change: the first SHOWN objects that move or are retyped, then one line per kind.

    Yield nothing for an empty change, and one line for a change that only adds objects. Leave out a kind that neither
    plan has. Renamed objects precede the others. A last line names the kinds that the earlier files do not contain. An
    object for which `live` returns true is marked.
    """
    if not change:
        return
    if change.only_adds:
        yield _additions(change.kinds)
        return
    yield from _renames(change.renamed)
    if any(change.kinds):
        yield from _named(_worth_naming(change), live)
        yield from (_counts(kind) for kind in change.kinds if kind or kind.total)
    if change.unknown:
        files = sorted({name for kind in change.unknown for name in SOURCES[kind]})
        yield f"not compared: {', '.join(change.unknown)}; check {', '.join(files)} in the earlier output"


def _compared(kind: str, old: Table, new: Table) -> KindChange:
    if old == new:
        return KindChange(kind, len(old), (), (), (), ())
    steps = [
        Transition(name, old[name], new[name]) for name in sorted(old.keys() & new.keys()) if old[name] != new[name]
    ]
    return KindChange(
        kind,
        len(old),
        tuple(sorted(new.keys() - old.keys())),
        tuple(sorted(old.keys() - new.keys())),
        tuple(step for step in steps if _moves(kind, step)),
        tuple(step for step in steps if step.before.type != step.after.type),
    )


def _moves(kind: str, step: Transition) -> bool:
    """Return whether an object moves. A circuit that only gains or loses cables does not."""
    if kind != "circuits":
        return step.before.place != step.after.place
    before, after = set(step.before.place), set(step.after.place)
    return not (before <= after or after <= before)


# --- objects by name --------------------------------------------------------------------------------------


def _renames(renamed: tuple[Renamed, ...]) -> Iterator[str]:
    for each in renamed[:SHOWN]:
        yield shortened(visible(f"{WORDS[each.kind]:8} {each.before} is renamed to {each.after}"))
    if (rest := len(renamed) - SHOWN) > 0:
        yield f"... and {rest:,} more renamed"


def _named(kinds: list[KindChange], live: Callable[[str], bool]) -> Iterator[str]:
    """Yield at most SHOWN sentences: an equal part for each kind, and the rest of a short kind for the longer ones."""
    room, shown = SHOWN, {}
    waiting = sorted(kinds, key=_length)
    for place, kind in enumerate(waiting):
        shown[kind.kind] = min(_length(kind), room // (len(waiting) - place))
        room -= shown[kind.kind]
    for kind in kinds:
        for line in islice(_sentences(kind, live), shown[kind.kind]):
            yield shortened(visible(line))
    if rest := sum(map(_length, kinds)) - sum(shown.values()):
        yield f"... and {rest:,} more"


def _worth_naming(change: Change) -> list[KindChange]:
    """Return the changes to report by name, without labels and cables that follow from other changes."""
    circuits = {step.name for kind in change.kinds if kind.kind == "circuits" for step in kind.moved}
    kinds = []
    for kind in change.kinds:
        if kind.kind == "cables" and circuits:
            kind = kind._replace(
                moved=tuple(step for step in kind.moved if step.name.rpartition(":")[0] not in circuits)
            )
        kinds.append(kind)
    return [kind for kind in kinds if kind.kind != "labels" and _length(kind)] or kinds


def _length(kind: KindChange) -> int:
    return len({step.name for step in (*kind.retyped, *kind.moved)})


def _sentences(kind: KindChange, live: Callable[[str], bool]) -> Iterator[str]:
    """Yield a sentence per object.

    A device of another model precedes those that move, because it may be the reason. A cable that moves precedes one
    of another length, because it means more work.
    """
    moved, retyped = ({step.name: step for step in steps} for steps in (kind.moved, kind.retyped))
    for step in ({**moved, **retyped} if kind.kind == "cables" else {**retyped, **moved}).values():
        parts = []
        if step.name in retyped:
            before, after = _type(kind.kind, step.before, step.after), _type(kind.kind, step.after, step.before)
            parts.append(f"changes from {before} to {after}")
        if step.name in moved:
            parts.append(_move(kind.kind, step))
        yield f"{WORDS[kind.kind]:8} {step.name} {' and '.join(parts)}{' (live)' if live(step.name) else ''}"


def _move(kind: str, step: Transition) -> str:
    before, after = _place(kind, step.before, step.after), _place(kind, step.after, step.before)
    rack = step.after.place[0]
    where = f" in {rack}" if kind == "devices" and rack == step.before.place[0] else ""
    return f"{'changes' if kind in CHANGING else 'moves'} from {before} to {after}{where}"


def _type(kind: str, fact: Fact, other: Fact) -> str:
    """Return the text for a type; for a cable, only the parts that differ from the `other` fact."""
    if kind == "circuits":
        return f"{fact.type[0]} cable{'' if fact.type[0] == '1' else 's'}"
    if kind != "cables":
        return fact.type[0] or "no model"
    media, part, length, *optics = fact.type
    *run, a, b = other.type
    words = (
        [] if [media, part, length] == run else [f"{media} {part} {f'{length} m' if length else 'of unknown length'}"]
    )
    for end, optic, there in zip("ab", optics, (a, b), strict=True):
        if optic != there:
            words.append(f"{optic or 'no optic'} at end {end}")
    return ", ".join(words)


def _place(kind: str, fact: Fact, other: Fact) -> str:
    """Return the text for a place, without the parts that it shares with the `other` fact."""
    if kind == "racks":
        return "row {} position {}".format(*fact.place)
    if kind == "devices":
        rack, u = fact.place
        unit = f"U{u}" if u else "no U"
        return unit if rack == other.place[0] else f"{rack or 'no rack'} {unit}"
    if kind == "cables":
        return " and ".join(end for end, there in zip(fact.place, other.place, strict=True) if end != there)
    if kind == "labels":
        return f"'{fact.place[0]}'"
    if kind == "outlets":
        return f"{fact.place[0]} {fact.place[1] or 'without an outlet'}"
    return ", ".join(fact.place)  # an address, or the leaf ports of a circuit


# --- counts -----------------------------------------------------------------------------------------------


def _counts(kind: KindChange) -> str:
    """Return the counts of one kind: the objects that move, even if none does, and other counts that are not 0."""
    texts = [f"{len(kind.moved):,} of {_counted(kind.kind, kind.total)} {_verb(kind)}"]
    if retyped := len(kind.retyped):
        texts.append(f"{retyped:,} change{'s' if retyped == 1 else ''} {TYPES.get(kind.kind, 'model')}")
    texts += [f"{len(names):,} {word}" for word, names in (("new", kind.added), ("removed", kind.removed)) if names]
    return ", ".join(texts)


def _verb(kind: KindChange) -> str:
    moved = len(kind.moved)
    verb = ("change" if kind.kind in CHANGING else "move") + ("s" if 1 in (moved, kind.total) else "")
    if kind.kind != "devices" or not moved:
        return verb
    racks = sum(1 for step in kind.moved if step.before.place[0] != step.after.place[0])
    if not racks:
        return f"{verb} (U)"
    return f"{verb} ({f'{racks:,} of them ' if racks < moved else ''}to another rack)"


def _additions(kinds: tuple[KindChange, ...]) -> str:
    counts = [_counted(kind.kind, len(kind.added)) for kind in kinds if kind.added]
    return f"new: {', '.join(counts)}; nothing else moves or changes"


def _counted(kind: str, number: int) -> str:
    return f"{number:,} {WORDS[kind] if number == 1 else kind}"
