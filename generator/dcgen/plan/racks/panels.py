"""The patch panels of each rack: their number by rack group, and the highest free rack units that they take.

The rack units that device groups reserve stay free, so a panel moves only if a pin takes its place.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Case, Finding, FindingsError, KeyPath, did_you_mean, fold
from dcgen.plan.amounts import Amount
from dcgen.plan.inventory import hardware, roster
from dcgen.plan.racks.layout import RackLayout, SlotRange
from dcgen.plan.racks.placement import make_slot_ranges
from dcgen.plan.records import Device, DeviceGroup, Link, Mount, Rack
from dcgen.plan.types import DeviceType


class PanelSet(NamedTuple):
    """The panels with their mounts, their names by system and rack, and the faults."""

    devices: dict[str, Device]
    mounts: dict[str, Mount]
    names: dict[tuple[str, str], list[str]]
    findings: tuple[Finding, ...]

    @property
    def models(self) -> set[str]:
        """The models of the panels."""
        return {device.type.model for device in self.devices.values()}


class Installed(NamedTuple):
    """The racks with their devices, and the links between the devices."""

    racks: dict[str, Rack]
    devices: dict[str, Device]
    mounts: dict[str, Mount]
    links: list[Link]


def make_panels(
    blueprint: Blueprint, catalog: Catalog, layout: RackLayout, device_groups: list[DeviceGroup], site: Installed
) -> PanelSet:
    """Return the panels of every rack in use; none in a rack without enough free rack units."""
    made = PanelSet({}, {}, {}, ())
    if not blueprint.panels:
        return made
    free, faces = _free(layout, device_groups, site), _faces(site)
    found = list(_unknown(blueprint, layout))
    cases: list[Case] = []
    for system, spec in sorted(blueprint.panels.items()):
        path: KeyPath = ("panels", system, "model")
        try:
            type_ = _panel_type(blueprint, catalog.get(parts.Panel, spec.model, path), path)
        except FindingsError as error:
            found += error.findings
            continue
        for rack in site.racks.values():
            if count := spec.racks.get(rack.group, 0):
                names = [f"{rack.name}-panel-{system}-{number}" for number in range(1, count + 1)]
                places = list(_places(free[rack.name], type_.u_height))
                if fault := _fault(system, type_, rack, names, len(places)):
                    cases.append(Case(rack.group, rack.name, fault))
                    continue
                _mount(made, system, type_, rack, names, places, faces.get(rack.name, "front"))
                free[rack.name] -= {u for place in places[:count] for u in range(place, place + type_.u_height)}
    return made._replace(findings=(*found, *fold(cases, "rack")))


def _mount(
    made: PanelSet, system: str, type_: DeviceType, rack: Rack, names: list[str], places: list[int], face: str
) -> None:
    """Add the panels of a rack."""
    made.names[system, rack.name] = names
    for number, (name, u) in enumerate(zip(names, places, strict=False), 1):
        origin: KeyPath = ("panels", system)
        made.devices[name] = Device(name, "panel", "panel", type_, f"panel-{system}", rack.unit, number, origin)
        made.mounts[name] = Mount(rack.name, u, face)


def _unknown(blueprint: Blueprint, layout: RackLayout) -> Iterator[Finding]:
    """Yield a finding for each rack group that panels name and that does not exist."""
    for system, spec in sorted(blueprint.panels.items()):
        for group in sorted(spec.racks.keys() - layout.groups.keys()):
            message = f"panels '{system}' name the rack group '{group}', which does not exist"
            hint = did_you_mean(group, list(layout.groups))
            yield Finding("DC263", message, hint, ("panels", system, "racks", group))


def _fault(system: str, type_: DeviceType, rack: Rack, names: list[str], places: int) -> Finding | None:
    """Return the finding of a rack without enough places, or with names that are too long."""
    path: KeyPath = ("panels", system, "racks", rack.group)
    if places < len(names):
        message = f"rack {rack.name} needs {len(names)} places of {type_.u_height}U for panels '{system}' and has "
        message += f"{places} free"
        hint = "hold fewer devices in the rack, lower `reserve_u:`, or use a taller rack or a panel with more ports"
        return Finding("DC263", message, hint, path)
    if len(names[-1]) > roster.MAX_HOST_NAME:
        message = f"the name {names[-1]} has {len(names[-1])} characters, the limit is {roster.MAX_HOST_NAME}"
        return Finding("DC104", message, "shorten `name:` or the name of the panels", path)
    return None


def _free(layout: RackLayout, device_groups: list[DeviceGroup], site: Installed) -> dict[str, set[int]]:
    """Return the rack units of each rack without a slot or a pinned device, and without the lowest as a reserve."""
    groups = {
        group: _unslotted(held, layout.racks[group].u_height)[layout.groups[group].reserve_u :]
        for group, held in make_slot_ranges(layout, device_groups).items()
    }
    free = {rack.name: set(groups.get(rack.group, ())) for rack in site.racks.values()}
    for name, mount in site.mounts.items():
        free[mount.rack] -= set(range(mount.u, mount.u + site.devices[name].type.u_height))
    return free


def _unslotted(held: dict[str, SlotRange], height: int) -> list[int]:
    slots = {u for slot_range in held.values() for u in slot_range.rack_units}
    return [u for u in range(1, height + 1) if u not in slots]


def _places(free: Iterable[int], height: int) -> Iterator[int]:
    """Yield the lowest rack unit of each place of a height, from the top down."""
    left = set(free)
    for u in sorted(left, reverse=True):
        needed = set(range(u - height + 1, u + 1))
        if needed <= left:
            left -= needed
            yield u - height + 1


def _faces(site: Installed) -> dict[str, str]:
    """Return for each rack the side with the ports of its switches, or else of its other devices with links."""
    ranked: dict[str, tuple[bool, str]] = {}
    for link in site.links:
        for name in (link.a_device, link.b_device):
            if mount := site.mounts.get(name):
                key = site.devices[name].kind != "switch", name
                ranked[mount.rack] = min(ranked.get(mount.rack, key), key)
    return {
        rack: site.devices[name].type.ports_face(site.mounts[name].face) for rack, (_, name) in sorted(ranked.items())
    }


def _panel_type(blueprint: Blueprint, panel: parts.Panel, path: KeyPath) -> DeviceType:
    """Return the type of a patch panel, which draws no power and has its ports at the front."""
    type_ = hardware.mounted_type("panel", panel, blueprint.assume.get(panel.model), path)
    return type_._replace(power_w=Amount(0.0), typical_w=Amount(0.0), ports_side="front")
