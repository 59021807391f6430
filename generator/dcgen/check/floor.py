"""Rules of the floor: what stands beside, behind and below what."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dcgen.check.relief import fewer, weight_kg
from dcgen.evidence import Evidence
from dcgen.finding import Finding, KeyPath
from dcgen.plan.records import Device, Mount, Rack
from dcgen.topology import Topology

OUTLINE_MM = 1.0  # a rack as wide as its pitch touches its neighbor and no more


def racks_have_room(evidence: Evidence) -> Iterator[Finding]:
    """DC218: no rack is wider than the pitch of racks, and no row is closer to the next than its racks are deep."""
    topology = evidence.topology
    floor = topology.plan.floor
    if not floor:
        return
    for rack in topology.plan.racks.values():
        if rack.width_mm and floor.rack_pitch_m and rack.width_mm > 1000 * floor.rack_pitch_m + OUTLINE_MM:
            message = f"{rack.type.model} is {rack.width_mm:g} mm wide, racks are {floor.rack_pitch_m:g} m apart"
            hint = f"set `rack_pitch_m:` to {rack.width_mm / 1000:g} or more"
            yield Finding("DC218", message, hint, ("floor", "rack_pitch_m"))
            break
    deepest: dict[int, float] = {}
    for rack in topology.plan.racks.values():
        deepest[rack.row] = max(rack.depth_mm or 0.0, deepest.get(rack.row, 0.0))
    for a, b in pairwise(sorted(deepest)):
        here, there = floor.rows[a].middle_m, floor.rows[b].middle_m
        needed = (deepest[a] + deepest[b]) / 2000
        if here is not None and there is not None and abs(there - here) < needed:
            message = f"rows {a} and {b} are {there - here:g} m apart, their racks are {needed:g} m deep"
            hint = f"put them {needed:g} m apart and an aisle between them"
            yield Finding("DC218", message, hint, ("floor", "rows") if floor.rows[a].positions else ("floor",))
            break


def devices_are_not_too_deep(evidence: Evidence) -> Iterator[Finding]:
    """DC228: no device is deeper than its rack, where both depths are known; a warning where only the rails are."""
    topology = evidence.topology
    seen: set[tuple[str, str]] = set()
    for device, _, rack in _standing(topology):
        deep, key = device.type.depth_mm, (device.type.model, rack.type.model)
        if deep.value is None or key in seen:
            continue
        seen.add(key)
        rails = rack.type.depth_mm.value
        assumed = " (assumed)" if deep.assumed else ""
        what = f"{device.type.model} is {deep.value:g} mm deep{assumed}, {rack.type.model}"
        if rack.depth_mm and deep.value > rack.depth_mm:
            message = f"{what} only {rack.depth_mm:g} mm outside"
            yield Finding("DC228", message, "use a deeper rack", ("racks", rack.group, "model"))
        elif rails and deep.value > rails:
            message = f"{what} takes {rails:g} mm on its rails"
            hint = "use a deeper rack, or make sure that it may stand out behind the rails"
            yield Finding("DC228", message, hint, ("racks", rack.group, "model"), "warning")


def air_goes_one_way(evidence: Evidence) -> Iterator[Finding]:
    """DC229: what stands in a rack moves its air from the front of the rack to the rear."""
    topology = evidence.topology
    seen: set[tuple[str, str]] = set()
    for device, mount, rack in _standing(topology):
        airflow, turned = device.type.airflow, (device.group, mount.face)
        if airflow and turned not in seen and (airflow == "rear-to-front") != (mount.face == "rear"):
            seen.add(turned)
            side = "its ports face" if device.kind == "switch" else "its front faces"
            message = f"{device.name} blows against its neighbors: the air of {device.type.model} goes {airflow}, "
            key = "leave `face:` out" if mount.pinned else "remove it from `ports_rear:`"
            hint = f"{key}, or order the variant whose air goes the other way and describe it in your catalog folder"
            path: KeyPath = ("pins", device.name) if mount.pinned else ("racks", rack.group)
            yield Finding("DC229", f"{message}{side} the {mount.face}", hint, path)


def airflow_of_switches_is_known(evidence: Evidence) -> Iterator[Finding]:
    """DC230: the airflow of every model of switch is stated or assumed, since most are sold with either."""
    topology = evidence.topology
    seen: set[str] = set()
    for device, mount, _ in _standing(topology):
        model = device.type.model
        if device.kind == "switch" and device.type.airflow is None and model not in seen:
            seen.add(model)
            message = f"no source states the airflow of {model}; its ports are planned to face the {mount.face}"
            hint = (
                f"state which one you order: `assume: {model}: {{airflow: rear-to-front, reason: ...}}` has the ports "
            )
            hint += "at the rear, where servers have theirs, front-to-rear in front"
            yield Finding("DC230", message, hint, device.origin, "warning")


def floor_carries_the_racks(evidence: Evidence) -> Iterator[Finding]:
    """DC231: a rack with what it holds is not heavier than the floor below it carries."""
    topology = evidence.topology
    limit = topology.plan.floor.max_kg_m2 if topology.plan.floor else None
    if not limit:
        return
    heaviest: dict[str, tuple[float, str]] = {}
    for rack in topology.plan.racks.values():
        if load := topology.floor_kg_m2(rack):
            heaviest[rack.group] = max((load.value, rack.name), heaviest.get(rack.group, (0.0, "")))
    for load_, name in heaviest.values():
        if load_ > limit:
            rack = topology.plan.racks[name]
            message = f"rack {name} loads the floor with {load_:,.0f} kg/m², it carries {limit:,.0f} kg/m²"
            first = fewer(topology, rack, weight_kg, (load_ - limit) * (rack.footprint_m2 or 0.0))
            hint = f"{first}, use a larger rack, or spread the load below it"
            yield Finding("DC231", message, hint, ("floor", "max_kg_m2"))


def rows_look_at_their_like(evidence: Evidence) -> Iterator[Finding]:
    """DC232: neighboring rows share a cold aisle or a hot aisle."""
    topology = evidence.topology
    rows = topology.plan.floor.rows if topology.plan.floor else {}
    for number, row in sorted(rows.items()):
        other = rows.get(number + 1)
        if other and row.faces and row.faces == other.faces:
            front, back = (number, number + 1) if row.faces == "next" else (number + 1, number)
            message = f"row {front} looks at the back of row {back} and breathes its warm air"
            hint = f"write `faces: {'previous' if row.faces == 'next' else 'next'}` for one of them"
            yield Finding("DC232", message, hint, ("floor", "rows", number), "warning")


def _standing(topology: Topology) -> Iterator[tuple[Device, Mount, Rack]]:
    """Every mounted device but PDUs, with its place."""
    for name, mount in topology.plan.mounts.items():
        if (device := topology.plan.devices[name]).kind != "pdu":
            yield device, mount, topology.plan.racks[mount.rack]
