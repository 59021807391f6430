"""Rail kits, blanking panels and cassettes."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.blueprint import Blueprint
from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath, fault
from dcgen.plan.bill.cords import BillSite
from dcgen.plan.bill.lines import ASK, part_of, source_of
from dcgen.plan.racks.freespace import free_units
from dcgen.plan.records import BillPart, Device, Need
from dcgen.plan.stamp import stamp

ON_RAILS = ("server", "storage", "switch", "nvswitch", "chassis", "ups")


def accessory_needs(blueprint: Blueprint, catalog: Catalog, site: BillSite, found: list[Finding]) -> Iterator[Need]:
    """Yield the accessories of each device and rack. Add a finding for each unknown model to `found`."""
    kits: dict[str, BillPart | None] = {}
    for device in site.devices.values():
        if device.present:
            continue
        if device.kind in ON_RAILS and device.type.u_height and not _comes_in_rack(device, site):
            if device.type.model not in kits:
                kits[device.type.model] = _rail_kit(catalog, device)
            if kit := kits[device.type.model]:
                yield stamp(Need, (kit, device.name, 1, device.origin))
        elif device.kind == "panel":
            yield from _cassettes(catalog, device, found)
    yield from _blanks(blueprint, catalog, site, found)


def _comes_in_rack(device: Device, site: BillSite) -> bool:
    """Return whether a device is delivered in its rack, which is ordered as a whole."""
    mount = site.mounts.get(device.name)
    product = site.racks[mount.rack].product if mount else None
    return bool(product) and device.type.model in dict(product.includes if product else ())


def _rail_kit(catalog: Catalog, device: Device) -> BillPart | None:
    """Return the rail kit of a model, None if the model needs none."""
    type_ = device.type
    item = catalog.get(KINDS["server" if type_.kind == "nvswitch" else type_.kind], type_.model, ())
    kit = getattr(item, "rail_kit", None)
    if kit == "none":
        return None
    name, maker = f"rail kit for {type_.model}", type_.manufacturer
    if kit == "included":
        text = f"Rail kit; comes with {type_.model}"
        return BillPart("accessory", maker, name, "", text, source_of(item, "rail_kit"))
    if kit:
        return BillPart("accessory", maker, name, kit, "Rail kit", source_of(item, "rail_kit"))
    return BillPart("accessory", maker, name, "", "Rail kit: ask whether it comes with the device", ASK)


def _cassettes(catalog: Catalog, device: Device, found: list[Finding]) -> Iterator[Need]:
    panel = catalog.get(parts.Panel, device.type.model, ())
    if not panel.cassette or not panel.cassettes:
        return
    try:
        item = catalog.get(parts.Accessory, panel.cassette, device.origin)
    except FindingsError as error:
        found += (fault for fault in error.findings if fault not in found)
        return
    yield Need(part_of("accessory", item), device.name, panel.cassettes, device.origin)


def _blanks(blueprint: Blueprint, catalog: Catalog, site: BillSite, found: list[Finding]) -> Iterator[Need]:
    """Yield the blanking panels of each rack that has a model for them: one per free rack unit."""
    covered = {name: rack for name, rack in site.racks.items() if rack.blanks}
    mounts = {name: mount for name, mount in site.mounts.items() if mount.rack in covered}
    for name, ranges in free_units(covered, site.devices, mounts).items():
        rack = covered[name]
        stated = blueprint.racks.get(rack.group)
        path = ("racks", rack.group, "blanks") if stated and stated.blanks else ("bom", "blanks")
        try:
            item = _blank(catalog, rack.blanks, path)
        except FindingsError as error:
            found += (fault for fault in error.findings if fault not in found)
            continue
        if free := sum(map(len, ranges)):
            yield Need(part_of("accessory", item, item.pack), name, free, path)


def _blank(catalog: Catalog, model: str, path: KeyPath) -> parts.Accessory:
    """Return a blanking panel. Raise FindingsError DC283 for another part or height."""
    item = catalog.get(parts.Accessory, model, path)
    if item.use != "blank" or item.u_height != 1:
        message = f"{model} is not a blanking panel of 1U; its `use` is {item.use}, its height {item.u_height}U"
        raise fault("DC283", message, "use a blanking panel of 1U, such as BLANK-1U", path)
    return item
