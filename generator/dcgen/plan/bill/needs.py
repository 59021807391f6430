"""The parts that follow from single devices and racks: power cords, accessories, receptacles and licenses."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding
from dcgen.plan.bill.accessories import accessory_needs
from dcgen.plan.bill.cords import BillSite, make_cords
from dcgen.plan.bill.licenses import license_needs
from dcgen.plan.bill.lines import ASK, source_of
from dcgen.plan.bill.receptacles import receptacle_needs
from dcgen.plan.records import BillPart, Need, PowerCord, Supply


class NeedSet(NamedTuple):
    """The cords, the parts of each device and rack, and the findings about them."""

    cords: tuple[PowerCord, ...]
    needs: tuple[Need, ...]
    findings: tuple[Finding, ...]


def make_needs(blueprint: Blueprint, catalog: Catalog, supplies: tuple[Supply, ...], site: BillSite) -> NeedSet:
    """Return the cords and all further parts of each device and rack."""
    made = make_cords(blueprint, catalog, supplies, site)
    found = list(made.findings)
    upses = {key: f"{blueprint.name}-ups-{key}-01" for key, feed in blueprint.power.feeds.items() if feed.ups}
    needs = (
        *_cord_needs(catalog, made.cords, site),
        *accessory_needs(blueprint, catalog, site, found),
        *receptacle_needs(catalog, site, {feed: upses.get(feed) for feed in sorted(blueprint.power.feeds)}),
        *license_needs(blueprint, catalog, site.devices, found),
    )
    return NeedSet(made.cords, needs, tuple(found))


def _cord_needs(catalog: Catalog, cords: tuple[PowerCord, ...], site: BillSite) -> Iterator[Need]:
    """Yield the cord of each power supply as a part."""
    known: dict[tuple[object, ...], BillPart] = {}
    for cord in cords:
        device = site.devices[cord.device]
        inlet, model = device.type.inlet or "", device.type.model
        sold = (cord.model, cord.part_number, cord.length_m, cord.stocked, cord.color, cord.included)
        key = (*sold, inlet, model if cord.included else "")
        if key not in known:
            known[key] = _cord_part(catalog, cord, inlet, model)
        yield Need(known[key], f"{cord.device} psu{cord.number}", 1, device.origin)


def _cord_part(catalog: Catalog, cord: PowerCord, inlet: str, device: str) -> BillPart:
    """Return the line of a cord."""
    if cord.included:
        text = f"Power cord for the {inlet} inlet; comes with {device}"
        return BillPart("cord", "", f"power cord of {device}", "", text, ASK)
    length = "length unknown" if cord.length_m is None else f"{cord.length_m:g} m"
    color = f", {cord.color}" if cord.color else ""
    if not cord.model:
        text = f"Power cord for a {inlet} inlet, {length}{color}: the catalog has no matching cord"
        return BillPart("cord", "", f"cord for {inlet}", "", text, ASK, cord.length_m, cord.color)
    item = catalog.get(parts.Cord, cord.model, ())
    text = f"{item.description}, {length}{color}"
    if cord.length_m is not None and not cord.stocked:
        text += ": no source names a stock length"
    source = source_of(item, "lengths") if cord.part_number else ASK
    return BillPart("cord", item.manufacturer, cord.model, cord.part_number, text, source, cord.length_m, cord.color)
