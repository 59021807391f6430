"""The coolant loops of a site: their CDUs, the racks on them, and the places of CDU cabinets in rows."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, KeyPath, suggester
from dcgen.plan.inventory import cdus
from dcgen.plan.records import CduSpot, CoolantLoop, CoolingPlan, DeviceGroup, Rack


class Cooled(NamedTuple):
    """The liquid cooling of a site, and the faults of its keys."""

    plan: CoolingPlan
    findings: tuple[Finding, ...]


def make_cooling(
    blueprint: Blueprint, catalog: Catalog, device_groups: list[DeviceGroup], racks: dict[str, Rack]
) -> Cooled:
    """Return the coolant loops with the racks on them. CDU groups at fault are left out."""
    cooling = blueprint.cooling
    loops: list[CoolantLoop] = []
    places: list[CduSpot] = []
    found: list[Finding] = []
    names = {item.key: item.names for item in device_groups if item.type.kind == cdus.KIND}
    for name, spec in sorted(cooling.cdus.items()):
        devices, path = names.get(f"{cdus.STEM}{name}"), ("cooling", "cdus", name)
        found += _unknown_groups(blueprint, name, path)
        if not devices:
            continue
        served = tuple(
            rack.name
            for rack in racks.values()
            if (not spec.groups or rack.group in spec.groups) and (not spec.rows or rack.row in spec.rows)
        )
        loops.append(CoolantLoop(name, spec.model, devices, spec.redundancy == "N+1", served, path))
        if spec.at:
            cdu = catalog.get(parts.Cdu, spec.model, (*path, "model"))
            places += [
                CduSpot(device, row, column, cdu.width_mm, cdu.depth_mm)
                for device, (row, column) in zip(devices, cdus.spots(spec), strict=True)
            ]
    found += _crowded(blueprint, places, racks)
    rise = cooling.liquid_rise_k
    return Cooled(CoolingPlan(cooling.coolant, rise, tuple(loops), tuple(places)), tuple(found))


def _unknown_groups(blueprint: Blueprint, name: str, path: KeyPath) -> Iterator[Finding]:
    """Yield a finding for each rack group of a loop that does not exist."""
    near = suggester(blueprint.racks)
    for group in blueprint.cooling.cdus[name].groups:
        if group not in blueprint.racks:
            message = f"the CDUs '{name}' cool the rack group '{group}', which does not exist"
            yield Finding("DC288", message, near(group), (*path, "groups"))


def _crowded(blueprint: Blueprint, places: list[CduSpot], racks: dict[str, Rack]) -> Iterator[Finding]:
    """Yield a finding for each CDU cabinet at a position of a rack, of another CDU, or of a row's own list."""
    rows = blueprint.floor.rows if blueprint.floor else {}
    taken = {(rack.row, rack.column): f"rack {rack.name}" for rack in racks.values()}
    origins = {
        (row, column): ("cooling", "cdus", name, "at")
        for name, spec in sorted(blueprint.cooling.cdus.items())
        for row, column in cdus.spots(spec)
    }
    for spot in places:
        at, where = (spot.row, spot.column), f"position {spot.column} of row {spot.row}"
        stated = spot.row in rows and spot.column in rows[spot.row].positions
        other = taken.get(at) or ("the racks of the row, by its `positions:`" if stated else "")
        if other:
            message = f"CDU {spot.device} is at {where}, which belongs to {other}"
            hint = f"remove {spot.column} from `positions:` of row {spot.row}, or place the CDU elsewhere"
            yield Finding("DC250", message, hint, origins[at])
        taken[at] = f"CDU {spot.device}"
