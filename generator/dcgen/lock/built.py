"""The facts of a plan as a lock states them: one line per rack, device, port and power supply."""

from collections.abc import Mapping
from functools import cache, partial
from typing import NamedTuple

from dcgen.lock.lines import (
    FORMERLY,
    MAX_LINES,
    LockFile,
    LockLine,
    in_quotes,
    is_header,
    people_of,
    prefix_of,
    shortened_name,
    whole_name,
    whole_names,
)
from dcgen.plan.records import Cable, Plan

Fields = dict[str, str]
COMPARED = ("model", "rack", "u", "face", "bay", "row", "position", "to", "part", "m", "optics", "ip")
FRONT = "front"  # the side of a device whose line names none
UNIQUE = ("asset", "mac", "guid")  # fields of people that one object alone can have
quoted = cache(in_quotes)  # models, parts, ports and outlets repeat
SUPPLY = ":psu"  # between the name of a device and the number of its power supply


def facts_of(plan: Plan) -> dict[str, Fields]:
    """Return the fields of dcgen by the name of each rack, device, DEVICE:PORT and DEVICE:psuN.

    A cable is in the line of its lower end, so a new server adds lines of its own. A circuit has its key at the
    provider's end, because it may get another leaf port.
    """
    found: dict[str, Fields] = {
        rack.name: {"model": rack.type.model, "row": str(rack.row), "position": str(rack.column)}
        for rack in plan.racks.values()
    }
    for device in plan.devices.values():
        if device.kind not in ("circuit", "present"):
            found[device.name] = {"model": device.type.model}
    for name, mount in plan.mounts.items():
        if name in found:
            found[name] |= {"rack": mount.rack, "u": str(mount.u)}
            found[name] |= {"face": mount.face} if mount.face != FRONT else {}
            found[name] |= {"bay": str(mount.bay)} if mount.bay else {}
    for cable in plan.cables:
        name, fields = _cable(cable, plan.devices[cable.b_device].kind == "circuit")
        found[name] = fields
    for address in plan.addresses:
        found.setdefault(f"{address.device}:{address.key}", {})["ip"] = address.address
    for supply in plan.supplies:
        if not plan.devices[supply.device].present:
            outlet = f":{supply.outlet}" if supply.outlet else ""
            found[f"{supply.device}{SUPPLY}{supply.number}"] = {"to": f"{supply.pdu}{outlet}"}
    return found


def differing(fields: Mapping[str, str], now: Mapping[str, str]) -> Fields:
    """Return the fields of a line that differ from those of the plan."""
    stated = {"face": FRONT, **fields} if "u" in fields else fields
    here = {"face": FRONT, **now}
    return {field: stated[field] for field in COMPARED if field in stated and stated[field] != here.get(field)}


def is_built(line: LockLine) -> bool:
    """Return whether a line states something of the plan, not only fields of people."""
    return not line.is_lease and not line.fields.keys().isdisjoint(COMPARED)


def _cable(cable: Cable, is_circuit: bool) -> tuple[str, Fields]:
    """Return the name and the fields of a cable."""
    ends = f"{cable.a_device}:{cable.a_port}", f"{cable.b_device}:{cable.b_port}"
    name, far = reversed(ends) if is_circuit else ends
    fields = {"to": far}
    if part := cable.part_number or cable.model:
        fields["part"] = part
    if cable.length_m is not None:
        fields["m"] = f"{cable.length_m:g}"
    if cable.a_optic or cable.b_optic:
        fields["optics"] = f"{cable.a_optic}/{cable.b_optic}"
    return name, fields


def rows_of(plan: Plan, prefix: str) -> dict[str, str]:
    """Return the row of each object behind its name, as `lines.row_of` writes it without fields of people.

    It is made without the tables of `facts_of`, because a plan with a lock must take little longer than one without.
    """
    short = cache(partial(shortened_name, prefix=prefix))
    found = {
        short(rack.name): f"model={quoted(rack.type.model)} row={rack.row} position={rack.column}"
        for rack in plan.racks.values()
    }
    mounts, devices = plan.mounts, plan.devices
    for device in devices.values():
        if device.kind in ("circuit", "present"):
            continue
        row, mount = f"model={quoted(device.type.model)}", mounts.get(device.name)
        if mount:
            face = f" face={mount.face}" if mount.face != FRONT else ""
            bay = f" bay={mount.bay}" if mount.bay else ""
            row = f"{row} rack={quoted(short(mount.rack))} u={mount.u}{face}{bay}"
        found[short(device.name)] = row
    addresses = {(item.device, item.key): item.address for item in plan.addresses}
    circuits = {name for name, device in devices.items() if device.kind == "circuit"}
    parts: dict[tuple[object, ...], str] = {}
    for _, a, a_port, a_optic, b, b_port, b_optic, _, _, model, part_number, _, meters, _, _, _ in plan.cables:
        kind = part_number or model, meters, a_optic, b_optic
        if (part := parts.get(kind)) is None:
            part = parts[kind] = _part(*kind)
        if b in circuits:
            found[f"{short(b)}:{b_port}"] = f"to={_end(short(a), a_port)}{part}"
        elif ip := addresses.pop((a, a_port), None):
            found[f"{short(a)}:{a_port}"] = f"to={_end(short(b), b_port)}{part} ip={ip}"
        else:
            found[f"{short(a)}:{a_port}"] = f"to={_end(short(b), b_port)}{part}"
    for (name, port), address in addresses.items():
        key = f"{short(name)}:{port}"
        found[key] = f"{found[key]} ip={address}" if key in found else f"ip={address}"
    for name, number, pdu, _, outlet, _, _ in plan.supplies:
        if not devices[name].present:
            end = _end(short(pdu), outlet) if outlet else quoted(short(pdu))
            found[f"{short(name)}{SUPPLY}{number}"] = f"to={end}"
    return found


def _part(part: str, meters: float | None, a_optic: str, b_optic: str) -> str:
    """Return the fields of a cable that state its part, its length and its transceivers."""
    optics = quoted(f"{a_optic}/{b_optic}") if a_optic or b_optic else ""
    return (
        (f" part={quoted(part)}" if part else "")
        + (f" m={meters:g}" if meters is not None else "")
        + (f" optics={optics}" if optics else "")
    )


def _end(device: str, port: str) -> str:
    """Return a port as the value of a field. Most ends differ, so only their parts are looked up."""
    text = f"{device}:{port}"
    return text if quoted(device) == device and quoted(port) == port else in_quotes(text)


class Kept(NamedTuple):
    """The fields of people in a lock, and the earlier names of racks and devices."""

    recorded: dict[str, Fields]
    formerly: dict[str, tuple[str, ...]]


def agreed(lock: LockFile, plan: Plan) -> Kept | None:
    """Return the fields of a lock beside the plan if every line of it agrees with the plan, None otherwise.

    A new PDU counts as a difference, because built power supplies may have to move to it.
    """
    head, *rows = lock.text.split("\n")
    if not is_header(head) or len(rows) > MAX_LINES:
        return None
    prefix = prefix_of(head)
    planned = rows_of(plan, prefix)
    recorded: dict[str, Fields] = {}
    formerly: dict[str, tuple[str, ...]] = {}
    unique: set[tuple[str, str]] = set()
    for row in rows:
        if not row or row[0] in "#/":
            continue
        name, _, rest = row.partition(" ")
        own = planned.pop(name, None)
        if own is None:
            return None
        if rest == own:
            continue
        fields = people_of(rest[len(own) + 1 :]) if rest.startswith(f"{own} ") else None
        if fields is None:
            return None
        name = whole_name(name, prefix)
        if FORMERLY in fields:
            formerly[name] = tuple(whole_names(fields.pop(FORMERLY), prefix).split(","))
        if fields:
            recorded[name] = fields
        values = {(field, fields[field].strip()) for field in UNIQUE if field in fields}
        if not unique.isdisjoint(values):
            return None
        unique |= values
    racks = plan.racks.values()
    new = planned and any(
        shortened_name(pdu, prefix) in planned for rack in racks for _, pdus in rack.pdus for pdu in pdus
    )
    return None if new else Kept(recorded, formerly)
