"""The comparison of a plan with its lock: what is built and would move, and what the lock itself has wrong."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import NamedTuple

from dcgen.finding import Finding, KeyPath, shortened, suggester
from dcgen.lock.built import FRONT, SUPPLY, UNIQUE, Fields, differing, is_built
from dcgen.lock.lines import LockLine, LockText
from dcgen.plan.records import Cable, Plan

NAMED = 20  # objects of one kind that have a finding of their own; the rest share one
GIVEN = 3  # names in an argument of `dcgen thaw` that a hint proposes, before it proposes a pattern
PLURALS = {"power supply": "power supplies", "address": "addresses"}


class Move(NamedTuple):
    """A built object that the plan does not keep: its kind, its line, the fields that differ, and those of the plan."""

    kind: str
    line: LockLine
    before: Fields
    after: Fields

    @property
    def name(self) -> str:
        """The name of the rack, device, port or power supply."""
        return self.line.key[0]


def review(lock: LockText, plan: Plan, facts: Mapping[str, Fields]) -> list[Finding]:
    """Return the findings of a lock: its faults, contradictions, and everything built that the plan does not keep."""
    found = [*lock.findings, *_overlaps(lock), *_claimed_twice(lock)]
    contradicting = {name for finding in found if finding.code == "DC504" for name in finding.names}
    moves = [move for move in _moves(lock, plan, facts) if move.name not in contradicting]
    cables = {cable.id: cable for cable in plan.cables}
    uplinks: list[Move] = []
    others: list[Move] = []
    for move in moves:
        (uplinks if _is_uplink(move, plan, cables) else others).append(move)
    found += _rewirings(lock, plan, uplinks, cables)
    found += _moved(lock, plan, others, cables)
    found += _released(lock, cables, facts)
    if not plan.incomplete:
        found += [*_gone(lock, facts), *_unknown(lock, facts), *_unused_pdus(lock, plan)]
    return found


# --- the lock itself --------------------------------------------------------------------------------------


def overlapping(leases: Iterable[LockLine]) -> Iterator[tuple[LockLine, LockLine]]:
    """Yield each pair of leases of different holders that share slots, which the merge of two branches can leave."""
    spaces: dict[str, list[LockLine]] = {}
    for line in leases:
        spaces.setdefault(line.key[0], []).append(line)
    for lines in spaces.values():
        for first, second in pairwise(sorted(lines, key=lambda line: (line.key[2], line.number))):
            if second.key[2] < first.key[2] + int(first.fields["places"]) and first.key[1] != second.key[1]:
                yield first, second


def _overlaps(lock: LockText) -> Iterator[Finding]:
    """Yield DC504 for each pair of leases that share slots."""
    for first, second in overlapping(line for line in lock.lines.values() if line.is_lease):
        message = (
            f"'{first.key[1]}' (line {first.number}) and '{second.key[1]}' (line {second.number}) both have "
            f"slot {second.key[2]} of {second.key[0]}"
        )
        hint = f"remove the line of the one that is not built yet, then run `dcgen freeze`: line {second.number}"
        yield Finding("DC504", message, hint, (), lock.place(second.key), (first.name, second.name))


def _claimed_twice(lock: LockText) -> Iterator[Finding]:
    """Yield DC504 for each slot that two built objects have: a port, an outlet, an address, or a rack unit.

    The same holds for an asset tag, a MAC address or a GUID that several lines record.
    """
    first: dict[tuple[str, ...], LockLine] = {}
    for line in lock.lines.values():
        if line.is_lease:
            continue
        for slot in _slots(line):
            other = first.setdefault(slot, line)
            if other is not line and not _is_of_device(slot, other, line):
                what = " ".join(slot)
                message = f"{other.name} (line {other.number}) and {line.name} (line {line.number}) both have {what}"
                hint = "correct the line that does not match the site"
                yield Finding("DC504", message, hint, (), lock.place(line.key), (other.name, line.name))


def _is_of_device(slot: tuple[str, ...], first: LockLine, second: LockLine) -> bool:
    """Return whether a device and one of its ports record the same MAC address or GUID, as a switch with a base one."""
    names = {first.name, second.name}
    return slot[0] in ("mac", "guid") and bool(names & {name.partition(":")[0] for name in names if ":" in name})


def _slots(line: LockLine) -> Iterator[tuple[str, ...]]:
    """Yield the slots that a line takes for itself alone."""
    fields = line.fields
    if "to" in fields and ":" in fields["to"]:
        yield "outlet" if SUPPLY in line.name else "port", fields["to"]
    if "ip" in fields:
        yield "address", fields["ip"]
    if "rack" in fields and "u" in fields and "bay" not in fields and not _is_vertical(fields):
        yield fields["rack"], f"U{fields['u']}", fields.get("face", "front")
    yield from ((field, fields[field].strip()) for field in UNIQUE if field in fields)
    if "row" in fields and "position" in fields:
        yield f"row {fields['row']}", f"position {fields['position']}"


def _is_vertical(fields: Mapping[str, str]) -> bool:
    return fields["u"] == "0"


# --- what would move --------------------------------------------------------------------------------------


def _moves(lock: LockText, plan: Plan, facts: Mapping[str, Fields]) -> Iterator[Move]:
    """Yield each built object of the plan that differs from its line. Parts that a fault keeps out do not count."""
    for line in lock.lines.values():
        now = facts.get(line.key[0])
        if line.is_lease or now is None:
            continue
        before = differing(line.fields, now)
        if plan.incomplete:
            before = {field: value for field, value in before.items() if field in now or field == "face"}
        if before:
            after = {field: now.get(field, FRONT if field == "face" else "") for field in before}
            yield Move(_kind(line.name, plan), line, before, after)


def _kind(name: str, plan: Plan) -> str:
    if SUPPLY in name:
        return "power supply"
    return "port" if ":" in name else "rack" if name in plan.racks else "device"


def _is_uplink(move: Move, plan: Plan, cables: Mapping[str, Cable]) -> bool:
    """Return whether a move is that of a cable between two switches with other switches than today at its ends."""
    cable = cables.get(move.name)
    if cable is None or "to" not in move.before:
        return False
    before = plan.devices.get(move.before["to"].partition(":")[0])
    return _is_between(cable, plan) and before is not None and before.kind == "switch" and before.name != cable.b_device


def _is_between(cable: Cable, plan: Plan) -> bool:
    return plan.devices[cable.a_device].kind == plan.devices[cable.b_device].kind == "switch"


def _rewirings(lock: LockText, plan: Plan, moves: list[Move], cables: Mapping[str, Cable]) -> Iterator[Finding]:
    """Yield DC502 for each fabric whose switches would be rewired, with the number of cables that move."""
    by_fabric: dict[str, list[Move]] = {}
    for move in moves:
        by_fabric.setdefault(cables[move.name].fabric, []).append(move)
    built = Counter(
        cables[line.key[0]].fabric
        for line in lock.lines.values()
        if line.key[0] in cables and _is_between(cables[line.key[0]], plan)
    )
    for fabric, found in by_fabric.items():
        first = found[0]
        message = (
            f"{len(found):,} of {built[fabric]:,} built cables between switches of fabric '{fabric}' would move: "
            f"{first.name} goes to {first.before['to']} ({lock.place(first.line.key)}), and this blueprint puts it on "
            f"{first.after['to']}"
        )
        stem = _stem([move.before["to"].partition(":")[0] for move in found])
        hint = f"undo the edit, or run `dcgen thaw {stem}` to let as few of them move as the design allows"
        names = tuple(move.name for move in found)
        yield Finding("DC502", message, hint, ("fabrics", fabric), None, names)


def _moved(lock: LockText, plan: Plan, moves: list[Move], cables: Mapping[str, Cable]) -> Iterator[Finding]:
    """Yield DC501 for built objects: one each for the first of each kind, and one for the rest with all names."""
    pools = {f"{item.device}:{item.key}": item.fabric for item in plan.addresses} if moves else {}
    by_kind: dict[tuple[str, KeyPath], list[Move]] = {}
    for move in moves:
        by_kind.setdefault((move.kind, _cause(move, plan, cables, pools)), []).append(move)
    left = NAMED
    for (kind, path), found in by_kind.items():
        shown = found[: max(left, 1)]
        left -= len(shown)
        for index, move in enumerate(shown):
            yield _finding(lock, kind, path, move, found[len(shown) :] if index == len(shown) - 1 else [])


def _finding(lock: LockText, kind: str, path: KeyPath, move: Move, others: list[Move]) -> Finding:
    code = "DC507" if not move.before.keys() - {"part", "m", "optics"} else "DC501"
    rest = f" (and {len(others):,} more {_many(kind)})" if others else ""
    message = (
        f"{move.name} is built with {_text(move.before)} ({lock.place(move.line.key)}), "
        f"and this blueprint gives it {_text(move.after)}{rest}"
    )
    names = (move.name, *(other.name for other in others)) if others else ()
    hint = f"undo the edit, or run `dcgen thaw {_stem([move.name, *names])}`"
    return Finding(code, message, hint, path, None, names)


def _text(fields: Fields) -> str:
    """Return fields for people: U9 of x-r01, port x-leaf-01:swp3."""
    parts = []
    if "u" in fields or "rack" in fields:
        u, rack = fields.get("u"), fields.get("rack")
        parts.append(" of ".join(filter(None, (f"U{u}" if u else "", f"rack {rack}" if rack else ""))))
    names = {"to": "far end", "m": "length", "ip": "address", "row": "row", "position": "position"}
    for field, value in fields.items():
        if field not in ("u", "rack"):
            unit = " m" if field == "m" and value else ""
            parts.append(f"{names.get(field, field)} {value or 'none'}{unit}")
    return ", ".join(parts)


def _cause(move: Move, plan: Plan, cables: Mapping[str, Cable], pools: Mapping[str, str]) -> KeyPath:
    """Return the key that most likely moves an object: that of its model, racks, fabric or pool.

    `pools` are the fabrics of ports with an address, whose pools have the same names.
    """
    device = plan.devices.get(move.name.partition(":")[0])
    mount = plan.mounts.get(device.name) if device else None
    rack = plan.racks.get(mount.rack if mount else move.name)
    if move.kind == "rack":
        return ("floor", "rows") if rack is None or "model" not in move.before else rack.origin
    if device is None:
        return ()
    if "model" in move.before:
        return (*device.origin, "model")
    if move.kind == "device":
        if move.name in plan.names:
            return device.origin
        return (*rack.origin, "holds", device.group) if rack else device.origin
    if move.kind == "power supply":
        return rack.origin if rack else device.origin
    cable = cables.get(move.name)
    if cable and move.before.keys() != {"ip"}:
        return ("fabrics", cable.fabric)
    return ("addressing", "pools", *([pools[move.name]] if move.name in pools else []))


def _stem(names: Iterable[str]) -> str:
    """Return the arguments of `dcgen thaw` for names: a few names, or their common beginning with an asterisk."""
    first, *others = sorted(set(names))
    if len(others) < GIVEN:
        return " ".join((first, *others))
    last = others[-1]
    length = next((index for index, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), len(first))
    return f"'{first[:length]}*'"


# --- what was released, and what is gone ------------------------------------------------------------------


def _released(lock: LockText, cables: Mapping[str, Cable], facts: Mapping[str, Fields]) -> Iterator[Finding]:
    """Yield DC508 for each fabric with released cables that move."""
    total: Counter[str] = Counter()
    moved: dict[str, list[str]] = {}
    for line in lock.lines.values():
        cable = cables.get(line.key[0])
        if "was" in line.fields and cable:
            total[cable.fabric] += 1
            if line.fields["was"] != facts[line.name].get("to"):
                moved.setdefault(cable.fabric, []).append(line.name)
    for fabric, names in moved.items():
        before = lock.lines[names[0], "", 0].fields["was"]
        message = (
            f"{len(names):,} of {total[fabric]:,} released cables of fabric '{fabric}' move, the fewest that the "
            f"design allows: {names[0]} goes from {before} to {facts[names[0]]['to']}"
        )
        hint = "move these cables (`dcgen diff` lists them), then run `dcgen freeze`"
        yield Finding("DC508", message, hint, ("fabrics", fabric), None, tuple(names))


def _absent(lock: LockText, facts: Mapping[str, Fields]) -> Iterator[LockLine]:
    """Yield the lines of objects that the plan does not have."""
    return (line for line in lock.lines.values() if not line.is_lease and line.name not in facts)


def _gone(lock: LockText, facts: Mapping[str, Fields]) -> Iterator[Finding]:
    """Yield DC506 if objects are built that the blueprint no longer has."""
    gone = [line for line in _absent(lock, facts) if is_built(line)]
    if not gone:
        return
    counts = Counter(_kind_of_gone(line) for line in gone)
    *others, last = (f"{count:,} {kind if count == 1 else _many(kind)}" for kind, count in counts.items())
    text = f"{', '.join(others)} and {last}" if others else last
    first = gone[0]
    message = f"{text} are in the lock and no longer in the blueprint, such as {first.name}"
    hint = f"take them out of the racks, then run `dcgen thaw {_stem(line.name for line in gone)}`"
    yield Finding("DC506", message, hint, (), lock.place(first.key), tuple(line.name for line in gone))


def _unknown(lock: LockText, facts: Mapping[str, Fields]) -> Iterator[Finding]:
    """Yield DC506 for each line with fields of people only whose object the plan does not have."""
    lines = [line for line in _absent(lock, facts) if not is_built(line)]
    if not lines:
        return
    suggest = suggester(facts)
    for line in lines:
        message = f"the lock records {', '.join(line.fields)} of '{shortened(line.name)}', which the plan does not have"
        hint = suggest(line.name, "correct the name, or remove the line")
        yield Finding("DC506", message, hint, (), lock.place(line.key), (line.name,))


def _unused_pdus(lock: LockText, plan: Plan) -> Iterator[Finding]:
    """Yield DC509 if PDUs are new in racks whose power supplies are built, and have none of them."""
    built = {line.name.partition(SUPPLY)[0] for line in lock.lines.values() if SUPPLY in line.name}
    used = {supply.pdu for supply in plan.supplies}
    racks = {mount.rack for name, mount in plan.mounts.items() if name in built}
    unused = [
        (pdu, feed, rack)
        for rack in plan.racks.values()
        if rack.name in racks
        for feed, pdus in rack.pdus
        for pdu in pdus
        if pdu not in used and (pdu, "", 0) not in lock.lines
    ]
    if unused:
        pdu, feed, rack = unused[0]
        others = f" (and {len(unused) - 1} more PDUs)" if len(unused) > 1 else ""
        message = f"PDU {pdu} of feed '{feed}' is new, and the built power supplies of its rack stay on others{others}"
        hint = f"move their cords after `dcgen thaw '{rack.name.rpartition('-r')[0]}*:psu*'`, or remove the PDU"
        names = tuple(name for name, _, _ in unused)
        yield Finding("DC509", message, hint, rack.origin, None, names if others else ())


def _kind_of_gone(line: LockLine) -> str:
    if SUPPLY in line.name:
        return "power supply"
    if ":" in line.name:
        return "cable" if "to" in line.fields else "address"
    return "rack" if "row" in line.fields else "device"


def _many(kind: str) -> str:
    return PLURALS.get(kind, f"{kind}s")
