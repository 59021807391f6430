"""The facts of a plan as a lock states them: one line per rack, device, port and power supply."""

from __future__ import annotations

from collections.abc import Mapping

from dcgen.plan.records import Cable, Plan

Fields = dict[str, str]
COMPARED = ("model", "rack", "u", "face", "bay", "row", "position", "to", "part", "m", "optics", "ip")
FRONT = "front"  # the side of a device whose line names none
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
        found.setdefault(f"{address.device}:{address.port}", {})["ip"] = address.address
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
