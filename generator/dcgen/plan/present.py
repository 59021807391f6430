"""The present contents of the hall: devices that dcgen does not plan, and racks, feeds and switches that exist.

A present device takes rack units, outlets, power, weight and heat, so every rule counts it. Nothing planned moves
because of it. If a planned device has the same rack unit or outlet, a finding names both.
"""

from collections.abc import Callable, Collection, Iterator, Mapping
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.blueprint.present import PresentDevice
from dcgen.catalog import Catalog, models
from dcgen.finding import Finding, FindingsError, KeyPath, did_you_mean, suggester
from dcgen.plan.amounts import UNKNOWN, Amount
from dcgen.plan.inventory import draw, hardware
from dcgen.plan.records import SITE, Device, Mount, Rack
from dcgen.plan.types import DeviceType

KIND = "present"
KINDS = ("server", "storage", "chassis", "switch", "panel", "ups", "pdu")  # of the catalog; these have a height
TIERS = ("leaf", "spine", "core")


class PresentSet(NamedTuple):
    """The present devices that fit, with their mounts and the faults of all others."""

    devices: dict[str, Device]
    mounts: dict[str, Mount]
    findings: tuple[Finding, ...] = ()


def make_present(
    blueprint: Blueprint,
    catalog: Catalog,
    racks: Mapping[str, Rack],
    devices: Mapping[str, Device],
    mounts: Mapping[str, Mount],
    spare: Callable[[], Mapping[str, set[int]]],
    partial: bool = False,
) -> PresentSet:
    """Return the present devices in their racks. `devices` and `mounts` are those of the planned devices.

    `spare` returns the rack units of each rack group without a slot, where a planned device can be pinned. In a
    `partial` plan, which lacks devices of later phases, a rack without a planned device is not a fault.
    """
    made = PresentSet({}, {})
    if not blueprint.present:
        return made
    found: list[Finding] = []
    taken = _taken(racks, devices, mounts, {item.rack for item in blueprint.present.values()})
    near = suggester(racks)
    for name, item in sorted(blueprint.present.items()):
        path: KeyPath = ("present", name)
        try:
            type_ = present_type(catalog, name, item)
        except FindingsError as error:
            found += error.findings
            continue
        units = range(item.u, item.u + type_.u_height)
        if name in devices or name in racks:
            message = f"the present device '{name}' has the name of a planned one"
            found.append(Finding("DC108", message, "give it another name", path))
        elif item.rack not in racks:
            message = f"present device {name} is in rack '{item.rack}', which has no planned device"
            found += [] if partial else [Finding("DC112", message, near(item.rack), (*path, "rack"))]
        elif units[-1] > (height := racks[item.rack].type.u_height):
            message = f"present device {name} takes U{units[0]} to U{units[-1]}; rack {item.rack} has {height}U"
            hint = f"set `u: {max(height - type_.u_height + 1, 1)}` or lower, or correct `u_height:`"
            found.append(Finding("DC112", message, hint, (*path, "u")))
        elif other := next((taken[item.rack, u] for u in units if (item.rack, u) in taken), None):
            found.append(_overlap(name, item, other, blueprint, taken, type_, spare()[racks[item.rack].group]))
        else:
            taken.update(((item.rack, u), name) for u in units)
            made.devices[name] = Device(name, KIND, KIND, type_, name, SITE, 1, path, True)
            made.mounts[name] = Mount(item.rack, item.u, item.face, True)
    return made._replace(findings=tuple(found))


def present_type(catalog: Catalog, name: str, item: PresentDevice) -> DeviceType:
    """Return the type of a present device: the stated values, and those of its model for all others.

    Raise FindingsError for an unknown model, or for a model of unknown height.
    """
    type_ = DeviceType(KIND, item.model or name, "", item.description or "", None, 0)
    if item.model:
        type_ = _of_the_model(catalog, item.model, ("present", name, "model"))
    height = item.u_height or type_.u_height
    if not height:
        message = f"no source states how many rack units {item.model} takes"
        raise FindingsError([Finding("DC133", message, "state `u_height:` of the device", ("present", name))])
    supplies = sum(map(len, item.outlets.values())) or item.supplies
    return type_._replace(
        kind=KIND,
        u_height=height,
        supplies=type_.supplies if supplies is None else supplies,
        redundancy=item.redundancy or (type_.redundancy if supplies in (None, type_.supplies) else None),
        inlet=item.inlet or type_.inlet,
        airflow=item.airflow or type_.airflow,
        depth_mm=Amount(item.depth_mm) if item.depth_mm else type_.depth_mm,
        weight_kg=Amount(item.weight_kg) if item.weight_kg else type_.weight_kg,
        power_w=type_.power_w if item.power_w is None else Amount(item.power_w),
        stated_w=type_.stated_w if item.power_w is None else Amount(item.power_w),
        parts_w=type_.parts_w if item.power_w is None else UNKNOWN,
    )


def _of_the_model(catalog: Catalog, model: str, path: KeyPath) -> DeviceType:
    """Return the values of a model in the catalog, without its ports and parts. Raise FindingsError for none."""
    kind = next((kind for kind in KINDS if model in catalog.names(kind)), None)
    if kind is None:
        every = [name for kind in KINDS for name in catalog.names(kind)]
        hint = did_you_mean(model, every, "describe the device with `u_height:`, `power_w:` and `weight_kg:` instead")
        raise FindingsError([Finding("DC106", f"the catalog has no device '{model}'", hint, path)])
    entry = catalog.get_of(kind, model)
    assert isinstance(entry, models.Mounted | models.Pdu)
    own = entry if isinstance(entry, models.Mounted) else None  # a PDU has no power and no fans of its own
    nothing = own is None or kind in ("panel", "ups")
    power = Amount(0.0 if nothing or not own else own.power_max_w)
    typical = Amount(0.0 if nothing or not own else own.power_typical_w)
    share = Amount(own.liquid_percent) if own and (own.liquid_cooled or own.liquid_percent is not None) else Amount(0.0)
    type_ = DeviceType(
        KIND,
        model,
        entry.manufacturer,
        entry.description,
        entry.part_number,
        entry.u_height or 0,
        depth_mm=Amount(entry.depth_mm),
        weight_kg=Amount(entry.weight_kg),
        power_w=draw.at_least(power, typical),
        stated_w=power,
        typical_w=typical,
        liquid_percent=share,
        airflow=own.airflow if own else None,
        ports_side="front" if kind in ("switch", "panel") else None,
    )
    supplies = getattr(entry, "supplies", None)
    return hardware.with_supplies(type_, supplies, None) if supplies else type_


def _taken(
    racks: Mapping[str, Rack], devices: Mapping[str, Device], mounts: Mapping[str, Mount], used: Collection[str]
) -> dict[tuple[str, int], str]:
    """Return the planned device in each rack unit of the racks in `used`."""
    return {
        (mount.rack, u): name
        for name, mount in mounts.items()
        if mount.rack in used and mount.rack in racks
        for u in range(mount.u, mount.u + devices[name].type.u_height)
    }


def _overlap(
    name: str,
    item: PresentDevice,
    other: str,
    blueprint: Blueprint,
    taken: Mapping[tuple[str, int], str],
    type_: DeviceType,
    spare: set[int],
) -> Finding:
    """Return the finding of two devices in one rack unit. The planned one can be pinned elsewhere."""
    last = item.u + type_.u_height - 1
    units = f"U{item.u}" if last == item.u else f"U{item.u} to U{last}"
    message = f"present device {name} takes {units} of rack {item.rack}, where {other} is"
    if other in blueprint.present:
        return Finding("DC113", message, "correct `u:` or `u_height:` of one of them", ("present", name, "u"))
    able = spare - set(range(item.u, last + 1)) - {u for rack, u in taken if rack == item.rack}
    free = _lowest(able, sum(device == other for device in taken.values()))
    hint = f"move the planned device: `pins: {{{other}: {{rack: {item.rack}, u: {free}}}}}`" if free else ""
    hint = hint or f"move the planned device to another rack with `pins: {other}:`"
    return Finding("DC113", f"{message} planned", hint, ("present", name, "u"))


def _lowest(free: set[int], height: int) -> int | None:
    """Return the lowest rack unit with `height` free ones from it, None without any."""
    return next((u for u in sorted(free) if all(u + step in free for step in range(height))), None)


# --- racks, feeds and switches that exist -----------------------------------------------------------------


def mark_present(blueprint: Blueprint, devices: dict[str, Device], racks: dict[str, Rack]) -> dict[str, Device]:
    """Return the devices, with `present` set for the PDUs of present racks, UPSes of present feeds and switches."""
    pdus = {pdu for rack in racks.values() if rack.present for _, names in rack.pdus for pdu in names}
    feeds = {f"ups-{name}" for name, feed in blueprint.power.feeds.items() if feed.present}
    switches = {
        (f"{fabric}{plane}-{tier}", number)
        for fabric, config in blueprint.fabrics.items()
        for tier, numbers in config.present.items()
        for number in numbers
        for plane in ("", *(f"-p{index}" for index in range(1, (config.planes or 0) + 1)))
    }
    if not (pdus or feeds or switches):
        return devices
    return {
        name: device._replace(present=True)
        if name in pdus
        or (device.kind == "ups" and device.group in feeds)
        or (device.kind == "switch" and (device.group, device.number) in switches)
        else device
        for name, device in devices.items()
    }


def mark_racks(blueprint: Blueprint, racks: dict[str, Rack]) -> dict[str, Rack]:
    """Return the racks, with `present` set for those that exist."""
    numbers = {group: set(config.present) for group, config in blueprint.racks.items() if config.present}
    if not numbers:
        return racks
    return {
        name: rack._replace(present=True) if rack.number in numbers.get(rack.group, ()) else rack
        for name, rack in racks.items()
    }


def unknown_parts(blueprint: Blueprint, devices: Mapping[str, Device], racks: Mapping[str, Rack]) -> Iterator[Finding]:
    """Yield DC115 for numbers of present racks and switches that the plan does not have."""
    used = {(rack.group, rack.number) for rack in racks.values()}
    for group, config in sorted(blueprint.racks.items()):
        if absent := [number for number in config.present or () if (group, number) not in used]:
            message = f"rack group '{group}' has no rack {absent[0]} in use, so `present:` has no effect on it"
            path: KeyPath = ("racks", group, "present")
            yield Finding("DC115", message, "list the numbers of racks in use", path)
    switches = {(device.group, device.number) for device in devices.values() if device.kind == "switch"}
    for fabric, each in sorted(blueprint.fabrics.items()):
        for tier, numbers in sorted(each.present.items()):
            keys = [f"{fabric}-{tier}", *(f"{fabric}-p{plane}-{tier}" for plane in range(1, (each.planes or 0) + 1))]
            absent = [number for number in numbers if not any((key, number) in switches for key in keys)]
            if absent:
                message = f"fabric '{fabric}' has no {tier} {absent[0]}, so `present:` has no effect on it"
                yield Finding(
                    "DC115", message, f"list numbers of its {tier} switches", ("fabrics", fabric, "present", tier)
                )
