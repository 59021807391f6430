"""The parts that follow from single devices and racks: power cords, accessories, receptacles and licenses."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.finding import Finding
from dcgen.plan.bill.accessories import accessory_needs
from dcgen.plan.bill.cords import BillSite, make_cords
from dcgen.plan.bill.licenses import license_needs
from dcgen.plan.bill.receptacles import receptacle_needs
from dcgen.plan.records import Need, Plan, PowerCord, Supply


class NeedSet(NamedTuple):
    """The cords, the further parts of each device and rack, and the findings about them."""

    cords: tuple[PowerCord, ...]
    needs: tuple[Need, ...]
    findings: tuple[Finding, ...]


def make_needs(blueprint: Blueprint, catalog: Catalog, supplies: tuple[Supply, ...], site: BillSite) -> NeedSet:
    """Return the cords and all further parts of each device and rack."""
    made = make_cords(blueprint, catalog, supplies, site)
    found = list(made.findings)
    upses = {key: f"{blueprint.name}-ups-{key}-01" for key, feed in blueprint.power.feeds.items() if feed.ups}
    needs = (
        *accessory_needs(blueprint, catalog, site, found),
        *receptacle_needs(catalog, site, {feed: upses.get(feed) for feed in sorted(blueprint.power.feeds)}),
        *license_needs(blueprint, catalog, site.devices, found),
    )
    return NeedSet(made.cords, needs, tuple(found))


def every_need(plan: Plan) -> Iterator[Need]:
    """Yield the needs of a plan, first the power cord of each power supply."""
    for cord in plan.cords:
        yield Need(cord.part, f"{cord.device} psu{cord.number}", 1, plan.devices[cord.device].origin)
    yield from plan.needs
