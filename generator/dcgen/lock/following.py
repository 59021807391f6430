"""The part of a lock that planning follows: leases, and the pins, wires and slots in which the built site differs."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint, Pin
from dcgen.blueprint.wires import End, Wire
from dcgen.lock.built import FRONT, SUPPLY, Fields, differing
from dcgen.lock.lines import LockLine, LockText
from dcgen.plan.built import AS_PLANNED, LOCK, Built, BuiltCable, BuiltOutlet
from dcgen.plan.leases import Lease
from dcgen.plan.records import Plan

MOST_U = 60  # of a rack, as in the schema of pins
COLUMNS = (1, 1, 1, 1)  # of the four cells of a wire: a finding about one points at its line


class Followed(NamedTuple):
    """The built slots that the plan does not have yet: pins by device, wires, and other slots."""

    pins: dict[str, Pin]
    wires: tuple[Wire, ...]
    built: Built

    def __bool__(self) -> bool:
        return bool(self.pins or self.wires or self.built)


def leases_of(lines: Iterable[LockLine]) -> dict[str, tuple[Lease, ...]]:
    """Return leases by the name of their space."""
    found: dict[str, list[Lease]] = {}
    for line in lines:
        at, places = int(line.fields["at"]), int(line.fields["places"])
        each, first = int(line.fields.get("each", 1)), int(line.fields.get("first", 1))
        found.setdefault(line.key[0], []).append(Lease(line.key[1], at, places, each, first))
    return {space: tuple(leases) for space, leases in found.items()}


def follow(lock: LockText, blueprint: Blueprint, plan: Plan, facts: Mapping[str, Fields]) -> Followed:
    """Return what a second plan must follow, because `facts` of the first plan differ from the lock.

    A pin or wire that the blueprint states for the same object has precedence over the lock. The single slots are those
    of all objects, because a device that keeps its place can change the routes of cables of others.
    """
    pins: dict[str, Pin] = {}
    rewired: list[LockLine] = []
    differs = False
    for line, fields, now in _differing(lock, facts):
        differs = True
        name = line.key[0]
        if ":" in name:
            rewired += [line] if SUPPLY not in name and fields.keys() & {"to", "was"} else []
        elif name not in blueprint.pins and fields.keys() & {"rack", "u", "face"} and _is_movable(plan, name):
            pins.update((name, pin) for pin in _pin(line.fields, now))
    built = _built(lock, facts) if differs else AS_PLANNED
    return Followed(pins, tuple(_wires(lock, plan, rewired)), built)


def _built(lock: LockText, facts: Mapping[str, Fields]) -> Built:
    """Return the single slots of everything in the lock that the plan has."""
    positions: dict[str, tuple[int, int]] = {}
    addresses: dict[tuple[str, str], str] = {}
    outlets: dict[tuple[str, int], BuiltOutlet] = {}
    cables: dict[str, BuiltCable] = {}
    for line in lock.lines.values():
        name, fields = line.key[0], line.fields
        now = facts.get(name)
        if line.is_lease or now is None:
            continue
        device, _, port = name.partition(":")
        if SUPPLY in name and "to" in fields:
            pdu, _, outlet = fields["to"].partition(":")
            outlets[device, int(port.removeprefix("psu"))] = BuiltOutlet(pdu, outlet)
        if "ip" in fields:
            addresses[device, port] = fields["ip"]
        if "m" in fields and "to" in fields:
            cables[name] = BuiltCable(fields.get("part", now.get("part", "")), float(fields["m"]))
        if "row" in fields and "position" in fields:
            positions[name] = int(fields["row"]), int(fields["position"])
    return Built(positions, addresses, outlets, cables)


def _differing(lock: LockText, facts: Mapping[str, Fields]) -> Iterator[tuple[LockLine, Fields, Fields]]:
    """Yield each line that a plan differs from, with its fields that differ, and the fields of the plan.

    The former far end of a released cable differs from the far end of the plan, too.
    """
    for line in lock.lines.values():
        now = facts.get(line.key[0])
        if line.is_lease or now is None:
            continue
        fields = differing(line.fields, now)
        if line.fields.get("was", now.get("to")) != now.get("to"):
            fields["was"] = line.fields["was"]
        if fields:
            yield line, fields, now


def _is_movable(plan: Plan, device: str) -> bool:
    """Return whether the place of a device is a choice: not that of its rack, of its chassis or of its switches."""
    type_, mount = plan.devices[device].type, plan.mounts.get(device)
    return mount is not None and not (mount.bay or type_.is_of_rack or type_.kind == "accessory")


def _pin(fields: Mapping[str, str], now: Fields) -> Iterator[Pin]:
    """Yield the pin of a built device, nothing for a rack unit that no rack has."""
    rack, u = fields.get("rack", now["rack"]), int(fields.get("u", now["u"]))
    if 1 <= u <= MOST_U:
        yield Pin.model_construct(rack=rack, u=u, face="rear" if fields.get("face", FRONT) == "rear" else "front")


def _wires(lock: LockText, plan: Plan, rewired: list[LockLine]) -> Iterator[Wire]:
    """Yield the wires of lines, and those of all links between switches of a fabric where one of them differs.

    The links between two switches are alike, so a wire for one of them could otherwise take another built link.
    """
    if not rewired:
        return
    cables = {cable.id: cable for cable in plan.cables}
    circuits = {f"{cable.b_device}:{cable.b_port}" for cable in plan.cables}
    between = {cable.id for cable in plan.cables if plan.devices[cable.a_device].kind == "switch"} - circuits
    names = {line.key[0] for line in rewired}
    fabrics = {cables[name].fabric for name in names & between}
    for line in lock.lines.values():
        name = line.key[0]
        far = line.fields.get("to") or line.fields.get("was")
        if far and (name in names or (name in between and cables[name].fabric in fabrics)):
            yield Wire(_end(name), _end(far), lock.file, line.number, COLUMNS, "", LOCK)


def _end(text: str) -> End:
    device, _, port = text.partition(":")
    return device, port
