"""Freeze what is built in the lock of a blueprint, and release it again."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from dcgen import blueprint, pipeline, tree
from dcgen.finding import Finding, FindingsError, errors
from dcgen.lock import edits
from dcgen.lock.built import SUPPLY, facts_of, is_built
from dcgen.lock.lines import Key, LockFile, LockLine, LockText, path_of, read, text_of
from dcgen.plan.leases import Lease
from dcgen.rules.lock import LOCK

NAMED = 20  # names that a report lists before it counts the rest


class FreezeOrder(NamedTuple):
    """The order of a freeze: `only` these names, or everything; before it, `rename` groups from old to new names.

    With `forget`, the earlier names of racks and devices leave the lock. With `check`, nothing is written.
    """

    only: tuple[str, ...] = ()
    rename: tuple[tuple[str, str], ...] = ()
    check: bool = False
    forget: bool = False


class FreezeOutcome(NamedTuple):
    """The findings, the lines to print, and whether the lock is (or with `check` was) complete."""

    findings: list[Finding]
    report: list[str]
    sound: bool


def freeze(path: Path, order: FreezeOrder) -> FreezeOutcome:
    """Write the lock of the blueprint at a path: leases of all slots, and the facts of everything, or of `only`.

    Write nothing if the blueprint has errors, which include built objects that the plan does not keep. Raise
    FindingsError if the lock cannot be read or written.
    """
    root, name = pipeline.project_root(path), _name(path)
    old = read(path, root) or LockText(path_of(path).as_posix(), {})
    renamed = old
    if order.forget:
        renamed = renamed._replace(lines=edits.without_former_names(renamed.lines).lines)
    for before, after in order.rename:
        renamed = renamed._replace(lines=edits.with_new_name(renamed.lines, before, after, name).lines)
    record: dict[str, tuple[Lease, ...]] = {}
    lock = None
    if order.rename:
        lock = LockFile(old.file, text_of(name, renamed.lines.values(), old.rest, old.prefix), old.findings)
    analysis, findings = pipeline.examine(path, pipeline.Locking(lock, record))
    if analysis is None or errors(findings):
        return FreezeOutcome(errors(findings), [], False)
    findings = [item for item in findings if item.code in LOCK]  # `dcgen check` prints the others
    plan = analysis.topology.plan
    facts = facts_of(plan)
    chosen = edits.only(plan, facts, order.only) if order.only else facts
    if order.only and not chosen:
        return FreezeOutcome(findings, [f"{name}: nothing is named {' or '.join(order.only)}"], False)
    leases = ((space, lease) for space, each in record.items() for lease in each)
    frozen = edits.freeze(renamed.lines, chosen, leases)
    prefix = "" if plan.names else f"{name}-"
    text = text_of(name, frozen.lines.values(), old.rest, prefix)
    current = path_of(path).exists() and text == text_of(name, old.lines.values(), old.rest, old.prefix)
    if order.check:
        return FreezeOutcome(findings, _unfrozen(name, path, edits.unfrozen(old.lines, chosen), current), current)
    if not current:
        tree.rewrite(path_of(path), text)
    return FreezeOutcome(findings, [_frozen(name, path, frozen.added, len(chosen))], True)


class RenameReview(NamedTuple):
    """The names of a rename in a lock: `lost` are old names without a line, `taken` new names with lines already.

    `known` are all names that the lock has.
    """

    lost: frozenset[str]
    taken: frozenset[str]
    known: tuple[str, ...]


def review_rename(path: Path, rename: Iterable[tuple[str, str]]) -> RenameReview:
    """Return what the lock of a blueprint has of the names of a rename. Raise FindingsError if it cannot be read."""
    lock = read(path, pipeline.project_root(path))
    lines, lost, taken = lock.lines if lock else {}, set(), set()
    known = sorted(_owners(lines))
    for old, new in rename:
        found = edits.with_new_name(lines, old, new, _name(path))
        if not found.added:
            lost.add(old)
        if new in _owners(lines) or len(found.lines) < len(lines):  # two groups or two objects would have one name
            taken.add(new)
        lines = found.lines
    return RenameReview(frozenset(lost), frozenset(taken), tuple(known))


def _owners(lines: Mapping[Key, LockLine]) -> set[str]:
    """Return the device groups and rack groups that have leases."""
    return {owner for _, owner, _ in lines if owner}


def thaw(paths: Sequence[Path], names: tuple[str, ...], people: bool) -> tuple[list[str], list[str]]:
    """Release what `names` match in the locks of some blueprints. Return a report, and the known names if none matches.

    Raise FindingsError if a lock has lines that cannot be read.
    """
    report: list[str] = []
    known: list[str] = []
    for path in paths:
        lock = read(path, pipeline.project_root(path))
        if lock is None:
            continue
        _refuse(lock)
        found = edits.thaw(lock.lines, names, people)
        known += [line.name for line in lock.lines.values() if ":" not in line.name]
        if found.added:
            tree.rewrite(path_of(path), text_of(_name(path), found.lines.values(), lock.rest, lock.prefix))
            report.append(f"{_name(path)}: released {counts(found.added)} ({path_of(path).as_posix()})")
    return report, [] if report else known


def record(path: Path, words: Mapping[str, Mapping[str, str]]) -> str:
    """Add fields of people to the lock of the blueprint at a path, by rack, device or DEVICE:PORT. Return a report.

    A field that the lock has already stays as it is. Raise FindingsError if the lock cannot be read or written.
    """
    old = read(path, pipeline.project_root(path)) or LockText(path_of(path).as_posix(), {})
    _refuse(old)
    found = edits.with_words(old.lines, words)
    if found.added:
        prefix = old.prefix if old.lines else f"{_name(path)}-"
        tree.rewrite(path_of(path), text_of(_name(path), found.lines.values(), old.rest, prefix))
    where = path_of(path).as_posix()
    done = f"recorded values of {counts(found.added)}" if found.added else "there is nothing new to record"
    return f"{_name(path)}: {done} ({where})"


def counts(names: Iterable[str]) -> str:
    """Return the numbers of objects by kind: 2 racks or devices, 16 ports, 4 power supplies, 1 lease."""
    names = list(names)
    leases = sum(name.startswith("/") for name in names)
    supplies = sum(SUPPLY in name for name in names)
    ports = sum(":" in name for name in names) - supplies
    numbers = {
        "rack or device": len(names) - leases - supplies - ports,
        "port": ports,
        "power supply": supplies,
        "lease": leases,
    }
    plural = {"rack or device": "racks and devices", "power supply": "power supplies"}
    texts = [
        f"{number:,} {noun if number == 1 else plural.get(noun, f'{noun}s')}"
        for noun, number in numbers.items()
        if number
    ]
    return ", ".join(texts) or "nothing"


def _refuse(lock: LockText) -> None:
    if lock.findings:
        raise FindingsError(lock.findings)


def _name(path: Path) -> str:
    return blueprint.name_of(path, pipeline.project_root(path))


def _frozen(name: str, path: Path, added: tuple[str, ...], total: int) -> str:
    where = path_of(path).as_posix()
    if not added:
        return f"{name}: all {total:,} objects are frozen already ({where})"
    return f"{name}: froze {counts(added)} ({where})"


def _unfrozen(name: str, path: Path, names: list[str], current: bool) -> list[str]:
    where = path_of(path).as_posix()
    if current:
        return [f"{name}: everything is frozen ({where})"]
    if not names:
        return [f"{name}: the lock is stale: run `dcgen freeze {path.as_posix()}` ({where})"]
    more = [f"... and {len(names) - NAMED:,} more"] if len(names) > NAMED else []
    return [
        *(f"not frozen: {each}" for each in names[:NAMED]),
        *more,
        f"{name}: {counts(names)} not frozen ({where})",
    ]


def live(path: Path) -> frozenset[str]:
    """Return the names of everything that is built by the lock of the blueprint at `path`, none without a lock."""
    try:
        lock = read(path, pipeline.project_root(path))
    except FindingsError:
        return frozenset()  # the plan reports it
    return frozenset(line.name for line in lock.lines.values() if is_built(line)) if lock else frozenset()
