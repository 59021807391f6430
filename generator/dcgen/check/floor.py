"""Rules of the floor: racks and rows that overlap, depth, airflow, floor load."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from dcgen.check.relief import fewer, weight_kg
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, KeyPath, fold
from dcgen.plan.records import Device, Floor, Mount, Rack
from dcgen.topology import Topology

OUTLINE_MM = 1.0  # tolerance: a rack as wide as its pitch touches its neighbor but does not overlap it


def racks_have_room(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC218 for racks wider than their pitch, and for rows closer together than their racks are deep."""
    floor = evidence.topology.plan.floor
    if floor:
        racks = tuple(evidence.topology.plan.racks.values())
        yield from fold(_wide_racks(floor, racks), "rack model")
        yield from fold(_close_rows(floor, racks), "pair of rows", "pairs of rows")


def _wide_racks(floor: Floor, racks: tuple[Rack, ...]) -> Iterator[Case]:
    models: dict[str, Rack] = {}
    for rack in racks:
        models.setdefault(rack.type.model, rack)
    for model, rack in models.items():
        width, pitch = rack.width_mm, floor.rack_pitch_m
        if width and pitch and width > 1000 * pitch + OUTLINE_MM:
            message = f"{model} is {width:g} mm wide, but racks are {pitch:g} m apart"
            hint = f"set `rack_pitch_m:` to {width / 1000:g} or more"
            yield Case("wide", model, Finding("DC218", message, hint, ("floor", "rack_pitch_m")), width)


def _close_rows(floor: Floor, racks: tuple[Rack, ...]) -> Iterator[Case]:
    deepest: dict[int, float] = {}
    for rack in racks:
        deepest[rack.row] = max(rack.depth_mm or 0.0, deepest.get(rack.row, 0.0))
    for a, b in pairwise(sorted(deepest)):
        here, there = floor.rows[a].middle_m, floor.rows[b].middle_m
        needed = (deepest[a] + deepest[b]) / 2000
        if here is not None and there is not None and abs(there - here) < needed:
            message = f"rows {a} and {b} are {there - here:g} m apart, but their racks are {needed:g} m deep"
            hint = f"place the rows {needed:g} m plus an aisle apart"
            path: KeyPath = ("floor", "rows") if floor.rows[a].positions else ("floor",)
            yield Case("close", f"{a} and {b}", Finding("DC218", message, hint, path))


def devices_are_not_too_deep(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC228 for models deeper than their rack, DC233 for models deeper than its rails, if depths are known."""
    seen: set[tuple[str, str]] = set()
    for device, _, rack in _mounted(evidence.topology):
        depth, key = device.type.depth_mm, (device.type.model, rack.type.model)
        if depth.value is None or key in seen:
            continue
        seen.add(key)
        rails, path = rack.type.depth_mm.value, ("racks", rack.group, "model")
        assumed = " (assumed)" if depth.assumed else ""
        deep = f"{device.type.model} is {depth.value:g} mm deep{assumed}, but"
        if rack.depth_mm and depth.value > rack.depth_mm:
            message = f"{deep} {rack.type.model} is only {rack.depth_mm:g} mm deep outside"
            yield Finding("DC228", message, "use a deeper rack", path)
        elif rails and depth.value > rails:
            message = f"{deep} the rails of {rack.type.model} take {rails:g} mm"
            hint = "use a deeper rack, or check that the device may extend past the rails"
            yield Finding("DC233", message, hint, path)


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
    topology = evidence.topology
    limit = topology.plan.floor.max_kg_m2 if topology.plan.floor else None
    if limit:
        yield from fold(_heavy_racks(topology, limit), "rack")


def _heavy_racks(topology: Topology, limit: float) -> Iterator[Case]:
    for rack in topology.plan.racks.values():
        load = topology.floor_kg_m2(rack)
        if load and load.value > limit:
            message = f"rack {rack.name} loads the floor with {load.value:,.0f} kg/m²; the limit is {limit:,.0f} kg/m²"
            first = fewer(topology, rack, weight_kg, (load.value - limit) * (rack.footprint_m2 or 0.0))
            hint = f"{first}, use a larger rack, or distribute the load under the rack"
            finding = Finding("DC231", message, hint, ("floor", "max_kg_m2"))
            yield Case(rack.group, rack.name, finding, load.value)


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
