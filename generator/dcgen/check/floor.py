"""Rules of the floor: racks and rows that overlap, depth, airflow, floor load."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dcgen.check.limits import Gap, Limit, of
from dcgen.check.racks import NEAR
from dcgen.check.relief import fewer, weight_kg
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, KeyPath, apart, fold
from dcgen.plan.records import Device, Floor, Mount, Rack
from dcgen.proof.weight import floor_kg_m2
from dcgen.topology import Topology

OUTLINE_MM = 1.0  # tolerance: a rack as wide as its pitch touches its neighbor but does not overlap it


def racks_have_room(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC218 for racks wider than their pitch, and for rows closer together than their racks are deep."""
    plan = evidence.topology.plan
    if plan.floor:
        racks = tuple(plan.racks.values())
        yield from fold(_wide_racks(plan.floor, racks), "rack model")
        yield from fold(_close_rows(plan.floor, racks), "pair of rows", "pairs of rows")


def spaces(evidence: Evidence) -> Iterator[Limit]:
    """Yield the width of each rack model against the pitch, and the depth of rows against their distance."""
    plan = evidence.topology.plan
    if plan.floor:
        racks = tuple(plan.racks.values())
        yield from _widths(plan.floor, racks)
        yield from _row_depths(plan.floor, racks)


def _widths(floor: Floor, racks: tuple[Rack, ...]) -> Iterator[Limit]:
    pitch = None if floor.rack_pitch_m is None else 1000 * floor.rack_pitch_m + OUTLINE_MM
    for model, rack in {rack.type.model: rack for rack in reversed(racks)}.items():
        missing = () if rack.width_mm else (Gap(model, "rack width", rack.origin),)
        yield Limit("the space in a row for {}", "rack model", model, missing, rack.width_mm, pitch, "mm")


def _row_depths(floor: Floor, racks: tuple[Rack, ...]) -> Iterator[Limit]:
    """Yield half of the depths of the deepest racks of two rows against the distance of the rows, in meters."""
    deepest: dict[int, float] = {}
    unknown: dict[int, dict[str, Gap]] = {}
    for rack in racks:
        deepest[rack.row] = max(rack.depth_mm or 0.0, deepest.get(rack.row, 0.0))
        if rack.depth_mm is None:
            unknown.setdefault(rack.row, {})[rack.type.model] = Gap(rack.type.model, "rack depth", rack.origin)
    for a, b in pairwise(sorted(deepest)):
        here, there = floor.rows[a].middle_m, floor.rows[b].middle_m
        distance = None if here is None or there is None else abs(there - here)
        missing = tuple((unknown.get(a, {}) | unknown.get(b, {})).values())
        needed = (deepest[a] + deepest[b]) / 2000
        yield Limit("the distance of {}", "rows", f"{a} and {b}", missing, needed, distance, "m")


def _wide_racks(floor: Floor, racks: tuple[Rack, ...]) -> Iterator[Case]:
    for limit in _widths(floor, racks):
        if limit.outcome == "fails":
            message = f"{limit.subject} is {limit.known:g} mm wide, but racks are {floor.rack_pitch_m:g} m apart"
            hint = f"set `rack_pitch_m:` to {(limit.known or 0.0) / 1000:g} or more"
            finding = Finding("DC218", message, hint, ("floor", "rack_pitch_m"))
            yield Case("wide", limit.subject, finding, limit.known or 0.0)


def _close_rows(floor: Floor, racks: tuple[Rack, ...]) -> Iterator[Case]:
    for limit in _row_depths(floor, racks):
        if limit.outcome == "fails":
            message = f"rows {limit.subject} are {limit.limit:g} m apart, but their racks are {limit.known:g} m deep"
            hint = f"place the rows {limit.known:g} m plus an aisle apart"
            first = int(limit.subject.partition(" ")[0])
            path: KeyPath = ("floor", "rows") if floor.rows[first].positions else ("floor",)
            yield Case("close", limit.subject, Finding("DC218", message, hint, path))


def devices_are_not_too_deep(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC228 for models deeper than their rack, DC233 for models deeper than its rails."""
    for device, rack in _pairs_of_models(evidence.topology):
        outside, rails = _depths(device, rack)
        path, depth = ("racks", rack.group, "model"), device.type.depth_mm
        deep = f"{device.type.model} is {depth.value or 0.0:g} mm deep{' (assumed)' * depth.assumed}, but"
        if outside.outcome == "fails":
            message = f"{deep} {rack.type.model} is only {rack.depth_mm:g} mm deep outside"
            yield Finding("DC228", message, "use a deeper rack", path)
        elif rails.outcome == "fails":
            message = f"{deep} the rails of {rack.type.model} take {rack.mounting_depth_mm:g} mm"
            hint = "use a deeper rack, or check that the device may extend past the rails"
            yield Finding("DC233", message, hint, path)


def depths(evidence: Evidence) -> Iterator[Limit]:
    """Yield the depth of each model against the outside and the rails of each rack model that holds it."""
    for device, rack in _pairs_of_models(evidence.topology):
        outside, rails = _depths(device, rack)
        yield outside
        if outside.outcome != "fails":
            yield rails


def _depths(device: Device, rack: Rack) -> tuple[Limit, Limit]:
    """Return the depth of a device against the outside depth of a rack and against the depth between its rails."""
    depth, model = device.type.depth_mm.value, rack.type.model
    own = (of(device, "depth" if device.kind != "pdu" else "pdu depth"),) if depth is None else ()

    def limit(name: str, value: str, most: float | None) -> Limit:
        missing = own if most is not None else (*own, Gap(model, value, rack.origin))
        return Limit(name, "rack model", model, missing, depth, most, "mm")

    return (
        limit("whether devices fit into {}", "rack depth", rack.depth_mm),
        limit("whether devices end before the rear rails of {}", "rack mounting depth", rack.mounting_depth_mm),
    )


def _pairs_of_models(topology: Topology) -> Iterator[tuple[Device, Rack]]:
    """Yield the first device and rack of each pair of a device model of one depth and a rack model.

    A node fits into its chassis. A present device states its own depth.
    """
    seen: set[tuple[str, float | None, str]] = set()
    for name, mount in topology.plan.mounts.items():
        device, rack = topology.plan.devices[name], topology.plan.racks[mount.rack]
        key = device.type.model, device.type.depth_mm.value, rack.type.model
        if rack.product and device.type.model in dict(rack.product.includes):
            continue  # it comes fitted in the rack
        if key not in seen and not device.type.is_node:
            seen.add(key)
            yield device, rack


def air_goes_one_way(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC229 for devices that do not move air from the front of their rack to its rear."""
    yield from fold(_backward_devices(evidence.topology), "device")


def _backward_devices(topology: Topology) -> Iterator[Case]:
    for device, mount, rack in _mounted(topology):
        airflow, model = device.type.airflow, device.type.model
        if not airflow or (airflow == "rear-to-front") == (mount.face == "rear"):
            continue
        side = "its ports face" if device.kind == "switch" else "its front faces"
        message = f"{device.name} blows against the airflow of its rack: {model} moves air {airflow}, and {side} the "
        message += mount.face
        key = "remove `face:`" if mount.pinned else f"remove '{device.group}' from `ports_rear:`"
        hint = f"{key}, or add the variant with the opposite airflow to your catalog folder"
        path: KeyPath = ("pins", device.name) if mount.pinned else ("racks", rack.group)
        if device.kind == "present":
            hint, path = "correct its `face:` or its `model:`", device.origin
        yield Case((device.group, mount.face), device.name, Finding("DC229", message, hint, path))


def floor_carries_the_racks(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC231 for each rack group with a rack that loads the floor above its limit."""
    failed = (limit for limit in floor_loads(evidence) if limit.outcome == "fails")
    yield from fold((_heavy(evidence.topology, limit) for limit in failed), "rack")


def floor_loads(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of each rack on the floor in kilograms per square meter, if the blueprint states a limit."""
    topology = evidence.topology
    limit = topology.plan.floor.max_kg_m2 if topology.plan.floor else None
    for rack in (rack for rack in topology.plan.racks.values() if limit and not rack.is_on_wall):
        model, cables = rack.type.model, evidence.cable_weights[rack.name]
        load = floor_kg_m2(topology, rack, cables.value)
        missing = [of(evidence.without_weight[name], "weight") for name in topology.weight_kg(rack.name).unknown]
        missing += [
            Gap(model, value, rack.origin)
            for value, known in (
                ("rack weight", rack.type.weight_kg.value),
                ("rack width", rack.width_mm),
                ("rack depth", rack.depth_mm),
            )
            if known is None
        ]
        if load and limit and load.value > NEAR * limit:
            missing += [Gap(name, "cable weight", rack.origin) for name in cables.unknown]
        figure = load.value if load else None
        yield Limit("the floor load of {}", "rack", rack.name, tuple(missing), figure, limit, "kg/m²")


def _heavy(topology: Topology, limit: Limit) -> Case:
    rack, load, most = topology.plan.racks[limit.subject], limit.known or 0.0, limit.limit or 0.0
    load_text, most_text = apart(load, most, 0)
    least = "at least " if limit.missing else ""
    message = f"rack {rack.name} loads the floor with {least}{load_text} kg/m²; the limit is {most_text} kg/m²"
    first = fewer(topology, rack, weight_kg, (load - most) * (rack.footprint_m2 or 0.0))
    hint = f"{first}, use a larger rack, or distribute the load under the rack"
    return Case(rack.group, rack.name, Finding("DC231", message, hint, ("floor", "max_kg_m2")), load)


def rows_look_at_their_like(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC232 for neighboring rows that face the same way, so that one draws in the warm air of the other."""
    yield from fold(_rows_behind_rows(evidence.topology.plan.floor), "row")


def _rows_behind_rows(floor: Floor | None) -> Iterator[Case]:
    rows = floor.rows if floor else {}
    for number, row in sorted(rows.items()):
        other = rows.get(number + 1)
        if other and row.faces and row.faces == other.faces:
            front, rear = (number, number + 1) if row.faces == "next" else (number + 1, number)
            message = f"row {front} faces the rear of row {rear} and draws in its warm air"
            hint = f"set `faces: {'previous' if row.faces == 'next' else 'next'}` for one of them"
            finding = Finding("DC232", message, hint, ("floor", "rows", number))
            yield Case(row.faces, f"row {front}", finding)


def _mounted(topology: Topology) -> Iterator[tuple[Device, Mount, Rack]]:
    """Yield every mounted device except PDUs, with its mount and rack."""
    for name, mount in topology.plan.mounts.items():
        device = topology.plan.devices[name]
        if device.kind != "pdu":
            yield device, mount, topology.plan.racks[mount.rack]
