"""Lists that people or PDUs export, against the plan: serial numbers, positions, and the loads of outlets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from dcgen.finding import Case, Finding, did_you_mean, fold, shortened
from dcgen.lock.lines import LIMITS
from dcgen.recorded import tags_of
from dcgen.verify.claims import found_at
from dcgen.verify.planned import Planned
from dcgen.verify.records import Learned, SeenDevice, SeenLoad

IDLE_W, IDLE_A = 1.0, 0.05  # less than this is the noise of a meter, not a load


def list_findings(planned: Planned, devices: Iterable[SeenDevice]) -> Iterator[Finding]:
    """Yield the devices of a list that the plan lacks or has elsewhere, and those that the list leaves out."""
    cases: list[Case] = []
    seen: Counter[str] = Counter()
    for item in devices:
        name = planned.device(item.device)
        seen[name] += 1
        if not name:
            yield _stranger(planned, item)
        elif seen[name] > 1:
            message = f"the list has {name} twice"
            yield found_at(item.spot, "DC732", message, "keep the line of the device that is there")
        else:
            cases += _differences(planned, name, item)
    yield from fold(cases, "device")
    if seen:
        yield from _absent(planned, seen)


def _stranger(planned: Planned, item: SeenDevice) -> Finding:
    name = shortened(item.device, 80)
    hint = did_you_mean(name, planned.devices, "correct the name, or add the device to the blueprint")
    return found_at(item.spot, "DC732", f"the list has '{name}', and the plan does not", hint)


def _differences(planned: Planned, name: str, item: SeenDevice) -> Iterator[Case]:
    serial, (rack, u) = tags_of(planned.topology.plan, name).serial, planned.topology.place_of(name)
    if serial and item.serial and serial != item.serial:
        message = f"{name} has serial number {shortened(item.serial, 60)} in the list and {serial} in the lock"
        hint = "look at the device, then correct the list or the lock"
        yield Case(("serial", name), name, found_at(item.spot, "DC730", message, hint))
    stated = item.rack or rack, item.u if item.u is not None else u
    if stated != (rack, u):
        message = (
            f"{name} is in rack {shortened(stated[0], 60)}{_u(stated[1])} in the list and in {rack}{_u(u)} in the plan"
        )
        hint = f"move it to {rack}{_u(u)}, or pin it where it is with `pins:` in the blueprint"
        yield Case(("place", name), name, found_at(item.spot, "DC731", message, hint))


def _u(u: int | None) -> str:
    return "" if u is None else f" U{u}"


def _absent(planned: Planned, seen: Counter[str]) -> Iterator[Finding]:
    """Yield the mounted devices that a list leaves out, if it has others of their group."""
    groups = {planned.devices[name].group for name in seen if name}
    cases = [
        Case("absent", device.name, Finding("DC732", f"the list leaves out {device.name}", "look for it in its rack"))
        for device in planned.devices.values()
        if device.group in groups and device.name not in seen and device.name in planned.topology.plan.mounts
    ]
    yield from fold(cases, "device")


def load_findings(planned: Planned, loads: Iterable[SeenLoad]) -> Iterator[Finding]:
    """Yield a finding per outlet with a load where none is planned, without one where one is, and per unknown PDU."""
    loads = list(loads)
    if not loads:
        return
    used = {(cord.pdu, cord.outlet): cord for cord in planned.topology.plan.supplies if cord.outlet}
    cases: list[Case] = []
    for load in loads:
        pdu = planned.device(load.pdu)
        if not pdu:
            name = shortened(load.pdu, 80)
            hint = did_you_mean(name, planned.devices, "correct the name of the PDU in the export")
            cases.append(Case(("pdu", name), name, found_at(load.spot, "DC732", f"the plan has no PDU '{name}'", hint)))
            continue
        cord, on = used.get((pdu, load.outlet)), _is_on(load)
        if on is None or on == (cord is not None):
            continue
        where = f"outlet {shortened(load.outlet, 40)} of {pdu}"
        if cord is None:
            message, hint = f"{where} has a load of {_amount(load)}, and the plan has nothing there", "trace its cord"
        else:
            message = f"{where} has no load, and power supply {cord.number} of {cord.device} is planned there"
            hint = "look whether the cord is in another outlet, or the power supply is off"
        cases.append(Case((pdu, load.outlet), where, found_at(load.spot, "DC733", message, hint)))
    yield from fold(cases, "outlet")


def _is_on(load: SeenLoad) -> bool | None:
    """Return whether an outlet has a load, None if the export states neither watts nor amperes."""
    if load.watts is None and load.amps is None:
        return None
    return (load.watts or 0.0) >= IDLE_W or (load.amps or 0.0) >= IDLE_A


def _amount(load: SeenLoad) -> str:
    return f"{load.watts:g} W" if load.watts is not None else f"{load.amps:g} A"


def learned_serials(planned: Planned, devices: Iterable[SeenDevice]) -> Iterator[Learned]:
    """Yield the serial numbers that the lock does not have."""
    for item in devices:
        name = planned.device(item.device)
        is_sound = item.serial.isprintable() and len(item.serial) <= LIMITS["serial"]
        if name and item.serial and is_sound and not tags_of(planned.topology.plan, name).serial:
            yield Learned(name, "", "serial", item.serial)
