"""The receptacles that an electrician installs for the inputs of PDUs, power shelves and UPSes."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.bill.cords import BillSite
from dcgen.plan.bill.lines import ASK, source_of
from dcgen.plan.outlets import mates
from dcgen.plan.records import BillPart, Need

ELECTRICIAN = "by electrician"
Fed: TypeAlias = parts.Pdu | parts.PowerShelf | parts.Ups


def receptacle_needs(catalog: Catalog, site: BillSite, upses: dict[str, str | None]) -> Iterator[Need]:
    """Yield the receptacle of each PDU, power shelf and UPS.

    A PDU on a feed behind a UPS (`upses` by feed) needs none if an outlet of the UPS takes its plug.
    """
    made: dict[tuple[str, str], BillPart] = {}
    for feed, ups in sorted(upses.items()):
        back = catalog.get(parts.Ups, site.devices[ups].type.model, ()) if ups in site.devices else None
        free = dict(back.outlets or {}) if back else {}
        for name, rack in _inputs(site, feed):
            model = site.devices[name].type.model
            item = _entry(catalog, site.devices[name].type.kind, model)
            if _plugged(item, free):
                continue
            if (feed, model) not in made:
                made[feed, model] = _receptacle(item, feed, back)
            if not site.devices[name].present:
                yield Need(made[feed, model], name, 1, site.racks[rack].origin)
    for feed, ups in upses.items():
        if ups in site.mounts and not site.devices[ups].present:
            part = _receptacle(catalog.get(parts.Ups, site.devices[ups].type.model, ()), feed)
            yield Need(part, ups, 1, site.devices[ups].origin)


def _inputs(site: BillSite, feed: str) -> Iterator[tuple[str, str]]:
    """Yield the PDUs and power shelves on a feed, each with its rack."""
    for rack in site.racks.values():
        for name in dict(rack.pdus).get(feed, ()):
            yield name, rack.name


def _entry(catalog: Catalog, kind: str, model: str) -> Fed:
    if kind == "powershelf":
        return catalog.get(parts.PowerShelf, model, ())
    return catalog.get(parts.Pdu, model, ())


def _plugged(item: Fed, free: dict[str, int]) -> bool:
    """Return whether a free outlet of the UPS takes the plug of a PDU, and remove this outlet from `free`."""
    outlet = next((name for name in mates(item.plug or "") if free.get(name)), "")
    if outlet:
        free[outlet] -= 1
    return bool(outlet)


def _receptacle(item: Fed, feed: str, ups: parts.Ups | None = None) -> BillPart:
    """Return what the electrician installs for the input of a device, at the output of its UPS if it has one."""
    place = f" at the output of {ups.model}" if ups else ""
    if not item.plug:
        name = f"feed {feed}: receptacle for {item.model}"
        text = f"Receptacle for the input of {item.model}{place}: no source names its plug"
        return BillPart("receptacle", ELECTRICIAN, name, "", text, ASK)
    what = "connection" if "hard" in item.plug.lower() else f"receptacle for {item.plug}"
    length = getattr(item, "cord_m", None)
    text = f"Input of {item.model}: {item.plug}" + (f", cord of {length:g} m" if length else "") + place
    text += f"; {_outlets_text(ups)}" if ups else ""
    name = f"feed {feed}: {what} of {item.model}"
    return BillPart("receptacle", ELECTRICIAN, name, "", text, source_of(item, "plug"))


def _outlets_text(ups: parts.Ups) -> str:
    """Return the outlets of a UPS, which do not take the plug of the PDU."""
    if not ups.outlets:
        return "no source names its outlets"
    return "its outlets are " + " and ".join(f"{count} x {outlet}" for outlet, count in sorted(ups.outlets.items()))
