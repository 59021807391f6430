"""Phases: the plan of the site as it is after each phase, and what each phase adds and moves.

Every phase reserves the ports, racks and addresses of the finished site, so the plans differ as little as possible.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint, ServerGroup
from dcgen.catalog import Catalog
from dcgen.finding import Finding, KeyPath, errors, suggester
from dcgen.page import counted
from dcgen.plan import bom
from dcgen.plan.inventory import roster
from dcgen.plan.records import SITE, BillLine, Cable, CableStep, Device, Mount, Phase, Plan

Key = tuple[str, int, int]  # of a server: its group, unit and number
MakePlan = Callable[[Blueprint, Catalog], Plan]
NAMED = 5  # units or moved devices that a message names


class Stages(NamedTuple):
    """The number of the phase, from 0, of each server and each circuit."""

    servers: dict[Key, int]
    circuits: dict[str, int]


def with_phases(plan: Plan, blueprint: Blueprint, catalog: Catalog, make_plan: MakePlan) -> Plan:
    """Return the plan with the plans of its phases and their findings, or as it is if an error stops it."""
    stages, found = _stages(blueprint, plan)
    if errors((*plan.findings, *found)):
        return plan._replace(findings=(*plan.findings, *found))
    made: list[Phase] = []
    for number, name in enumerate(blueprint.phases):
        last = number == len(blueprint.phases) - 1
        state = plan if last else _state(blueprint, catalog, plan, stages, number, make_plan)
        if faults := errors(state.findings):
            found += [_unplannable(name, faults)]
            break
        made.append(_phase(blueprint, catalog, name, made[-1].plan if made else None, state))
    found += [finding for phase in made if (finding := moves(phase))]
    return plan._replace(phases=tuple(made), findings=(*plan.findings, *found))


# --- the phase of each server and circuit -----------------------------------------------------------------


def _stages(blueprint: Blueprint, plan: Plan) -> tuple[Stages, list[Finding]]:
    """Return the phase of each server and circuit, and the faults of the lists."""
    known = {(group, unit, number) for group, unit, number in _servers(blueprint)}
    found: list[Finding] = []
    servers: dict[Key, int] = {}
    circuits: dict[str, int] = {}
    names = list(blueprint.phases)
    for index, name in enumerate(names):
        claims, faults = _claims(blueprint, plan, known, name)
        found += faults
        for path, keys in claims:
            if again := next((key for key in keys if servers.get(key, index) != index), None):
                part = f"unit {again[1]}" if again[1] else f"server {again[2]} of group '{again[0]}'"
                found.append(_twice(path, names[servers[again]], name, part))
            servers.update((key, index) for key in keys if key not in servers)
        for place, circuit in enumerate(blueprint.phases[name].circuits):
            path = ("phases", name, "circuits", place)
            if circuit not in blueprint.circuits:
                found.append(_unknown("circuit", circuit, blueprint.circuits, path))
            elif circuits.setdefault(circuit, index) != index:
                found.append(_twice(path, names[circuits[circuit]], name, f"circuit '{circuit}'"))
    found += _unlisted(blueprint, known - servers.keys(), names[0])
    rest = {key: _default_stage(blueprint, servers, key) for key in known if key not in servers}
    return Stages({**servers, **rest}, {key: circuits.get(key, 0) for key in blueprint.circuits}), found


def _servers(blueprint: Blueprint) -> Iterator[Key]:
    for key, group in blueprint.servers.items():
        for unit in group.units or (SITE,):
            absent = set(group.without.get(unit, ()))
            yield from ((key, unit, number) for number in group.numbers if number not in absent)


def _claims(
    blueprint: Blueprint, plan: Plan, known: set[Key], name: str
) -> tuple[list[tuple[KeyPath, list[Key]]], list[Finding]]:
    """Return the servers that each list of a phase claims, and a fault for each entry that claims none."""
    phase, path = blueprint.phases[name], ("phases", name)
    claims: list[tuple[KeyPath, list[Key]]] = []
    found: list[Finding] = []
    units: dict[int, list[Key]] = {}
    for key in sorted(known):
        units.setdefault(key[1], []).append(key)
    for unit in phase.units or ():
        if unit in units:
            claims.append(((*path, "units"), units[unit]))
        else:
            message = f"phase '{name}' builds unit {unit}, which no server group has"
            found.append(Finding("DC145", message, "list units of the server groups", (*path, "units")))
    for group, numbers in phase.servers.items():
        where = (*path, "servers", group)
        keys = [(group, SITE, number) for number in numbers]
        if fault := _group_fault(blueprint, known, group, keys, where):
            found.append(fault)
        else:
            claims.append((where, keys))
    racks = _racks(plan) if phase.racks and not plan.incomplete else {}
    for place, rack in enumerate(phase.racks):
        if rack in racks:
            claims.append(((*path, "racks", place), racks[rack]))
        elif racks:
            found.append(_unknown("rack with servers", rack, racks, (*path, "racks", place)))
    return claims, found


def _group_fault(blueprint: Blueprint, known: set[Key], group: str, keys: list[Key], path: KeyPath) -> Finding | None:
    """Return the fault of a list of servers of one group, None if all of them exist outside the units."""
    if group not in blueprint.servers:
        return _unknown("server group", group, blueprint.servers, path)
    if blueprint.servers[group].units:
        message = f"the servers of group '{group}' are in units"
        return Finding("DC145", message, "list their units under `units:`", path)
    if absent := [number for _, _, number in keys if (group, SITE, number) not in known]:
        message = f"group '{group}' has no server {absent[0]}"
        return Finding("DC145", message, f"correct the number, or add it to `servers: {group}: numbers:`", path)
    return None


def _racks(plan: Plan) -> dict[str, list[Key]]:
    """Return the servers in each rack that has any."""
    found: dict[str, list[Key]] = {}
    for name, mount in plan.mounts.items():
        device = plan.devices[name]
        if device.origin == ("servers", device.group):
            found.setdefault(mount.rack, []).append((device.group, device.unit, device.number))
    return found


def _default_stage(blueprint: Blueprint, servers: dict[Key, int], key: Key) -> int:
    """Return the phase of a server that no phase lists: that of the unit whose place it takes, else the first."""
    place = blueprint.servers[key[0]].in_place_of
    if not place or not place.unit:
        return 0
    return next((index for (_, unit, _), index in servers.items() if unit == place.unit), 0)


def _unlisted(blueprint: Blueprint, left: set[Key], first: str) -> Iterator[Finding]:
    """Yield a finding if servers of units belong to no phase."""
    units = sorted({unit for _, unit, _ in left if unit})
    if units:
        named = ", ".join(map(str, units[:NAMED])) + f" and {len(units) - NAMED} more" * (len(units) > NAMED)
        count = sum(1 for _, unit, _ in left if unit)
        message = f"no phase builds {counted(count, 'server')} of unit{'s' * (len(units) > 1)} {named}"
        last = next(reversed(blueprint.phases))
        yield Finding("DC147", message, f"add the units to `units:` of a phase such as '{last}'", ("phases",))


def _unknown(noun: str, name: str, known: Iterable[str], path: KeyPath) -> Finding:
    return Finding("DC145", f"there is no {noun} '{name}'", suggester(known)(name), path)


def _twice(path: KeyPath, first: str, second: str, part: str) -> Finding:
    return Finding(
        "DC146", f"the phases '{first}' and '{second}' both build {part}", "remove it from one of them", path
    )


# --- the plan after a phase -------------------------------------------------------------------------------


def _state(
    blueprint: Blueprint, catalog: Catalog, whole: Plan, stages: Stages, number: int, make_plan: MakePlan
) -> Plan:
    """Return the plan of the site after phase `number`, with the reserves of the finished site."""
    servers = {key: _group(blueprint, stages, number, key) for key in blueprint.servers}
    wired = roster.max_units(blueprint) or None
    part = blueprint.model_copy(update={"servers": servers, "max_units": wired, "phases": {}})
    plan = make_plan(part, catalog)
    later = {item.path[1] for item in plan.findings if item.code == "DC226" and item.path[1] in whole.devices}
    if later:  # pins of devices that do not exist yet
        pins = {device: pin for device, pin in blueprint.pins.items() if device not in later}
        plan = make_plan(part.model_copy(update={"pins": pins}), catalog)
    return _without_circuits(part, catalog, plan, {key for key, each in stages.circuits.items() if each > number})


def _group(blueprint: Blueprint, stages: Stages, number: int, key: str) -> ServerGroup:
    """Return a server group with the servers that exist after phase `number`. All others are absent."""
    group = blueprint.servers[key]
    there: dict[int, set[int]] = {}
    for unit in group.units or (SITE,):
        there[unit] = {each for each in group.numbers if stages.servers.get((key, unit, each), number + 1) <= number}
    units = [unit for unit in group.units or () if there[unit]] or list(group.units or ())[:1]
    without = {unit: tuple(each for each in group.numbers if each not in there[unit]) for unit in units or [SITE]}
    return group.model_copy(
        update={
            "units": tuple(units) or None,
            "without": {unit: numbers for unit, numbers in without.items() if numbers},
            "capacity": roster.capacity_of(group),
        }
    )


def _without_circuits(blueprint: Blueprint, catalog: Catalog, plan: Plan, absent: set[str]) -> Plan:
    """Return the plan without the circuits of later phases. Their ports stay reserved."""
    if not absent:
        return plan
    gone = {f"{blueprint.name}-uplink-{key}" for key in absent}
    devices = {name: device for name, device in plan.devices.items() if name not in gone}
    cables = tuple(cable for cable in plan.cables if cable.b_device not in gone)
    found = tuple(item for item in plan.findings if item.path[:1] != ("circuits",) or item.path[1] not in absent)
    if errors(found):
        return plan._replace(findings=found)
    bill = bom.make_bill(
        catalog, blueprint, devices, plan.racks, cables, plan.fabrics, plan.trunks, plan.cords, plan.needs
    )
    return plan._replace(devices=devices, cables=cables, findings=found, bill=bill)


# --- the difference between two phases --------------------------------------------------------------------


def _phase(blueprint: Blueprint, catalog: Catalog, name: str, before: Plan | None, after: Plan) -> Phase:
    """Return a phase, from the plans before and after it."""
    if before is None:
        cables = tuple(CableStep("install", cable) for cable in after.installed)
        return Phase(name, after, after.bill, cables, (), 0)
    moved = tuple(device for device, mount in before.mounts.items() if _moves_to(after.mounts.get(device), mount))
    bill = tuple(_bill(blueprint, catalog, before, after))
    return Phase(name, after, bill, tuple(cable_steps(before, after)), moved, len(before.installed))


def _moves_to(there: Mount | None, here: Mount) -> bool:
    return there is None or (there.rack, there.u) != (here.rack, here.u)


def cable_steps(before: Plan, after: Plan) -> Iterator[CableStep]:
    """Yield the work on cables of a phase: first on installed cables, then the new cables."""
    new = {_identity(after, cable): cable for cable in after.installed}
    for cable in before.installed:
        now = new.pop(_identity(before, cable), None)
        if now is None:
            yield CableStep("remove", cable, cable)
        elif _ends(now) != _ends(cable):
            yield CableStep("move", now, cable)
        elif _part(now) != _part(cable):
            yield CableStep("replace", now, cable)
    yield from (CableStep("install", cable) for cable in new.values())


def _identity(plan: Plan, cable: Cable) -> str:
    """Return the identity of a cable: its `a` end, or the end of a circuit, because leaf ports are interchangeable."""
    far = plan.devices[cable.b_device]
    return f"{cable.b_device}:{cable.b_port}" if far.kind == "circuit" else cable.id


def _ends(cable: Cable) -> tuple[str, ...]:
    """Return both ends of a cable, and its path over patch panels."""
    return cable.id, cable.b_device, cable.b_port, cable.via.text if cable.via else ""


def _part(cable: Cable) -> tuple[object, ...]:
    return cable.media, cable.model, cable.part_number, cable.length_m, cable.a_optic, cable.b_optic


def _bill(blueprint: Blueprint, catalog: Catalog, before: Plan, after: Plan) -> Iterator[BillLine]:
    """Yield the parts that the later plan has in addition, and with a negative quantity those that it frees."""
    devices: dict[str, Device] = {name: item for name, item in after.devices.items() if name not in before.devices}
    added = bom.make_bill(catalog, blueprint, devices, {}, (), ())
    texts = {(line.category, line.model): line.description for line in added}
    earlier, later = ({_line_key(line): line for line in plan.bill} for plan in (before, after))
    for key in dict.fromkeys((*later, *earlier)):
        new, old = later.get(key), earlier.get(key)
        line = new or old
        assert line
        quantity = (new.quantity if new else 0) - (old.quantity if old else 0)
        spares = (new.spares if new else 0) - (old.spares if old else 0)
        if quantity or spares:
            text = texts.get((line.category, line.model), line.description)
            yield line._replace(description=text, quantity=quantity, spares=spares)


def _line_key(line: BillLine) -> tuple[object, ...]:
    return line.category, line.model, line.part_number, line.length_m, line.color, line.source


# --- findings ---------------------------------------------------------------------------------------------


def _unplannable(name: str, faults: list[Finding]) -> Finding:
    """Return the finding of a phase that cannot be planned."""
    first = faults[0]
    message = f"the site after phase '{name}' cannot be planned: {first.code}, {first.message}"
    return Finding("DC148", message, f"change what the phases build, or {first.hint}", ("phases", name))


def moves(phase: Phase) -> Finding | None:
    """Return a finding if a phase moves or replaces installed cables or moves devices, None otherwise."""
    changed = [step for step in phase.cables if step.before]
    if not changed and not phase.moved:
        return None
    parts = [f"{counted(len(changed), 'live cable')} of {phase.installed:,}"] if changed else []
    if phase.moved:
        parts.append(f"{counted(len(phase.moved), 'device')}, the first is {phase.moved[0]}")
    message = f"phase '{phase.name}' moves or replaces {' and '.join(parts)}"
    hint = f"state what changes, such as `floor: rack_pitch_m:`, or plan the work of phases/{phase.name}/cables.csv"
    return Finding("DC149", message, hint, ("phases", phase.name))
