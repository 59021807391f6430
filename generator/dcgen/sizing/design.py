"""The rest of a sized site: feeds, UPS, fabrics and circuits, where the request does not state them."""

from __future__ import annotations

from typing import Any

from dcgen.blueprint import Blueprint
from dcgen.blueprint.fabrics import Fabric
from dcgen.blueprint.power import Power
from dcgen.blueprint.sizing import SizeRequest
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan import steps
from dcgen.plan.inventory.descriptions import large_oob
from dcgen.plan.inventory.draw import parts_draw
from dcgen.plan.records import Plan
from dcgen.sizing.counts import Counts, Hardware

FEEDS = "abcd"  # the names of feeds, and the largest number that a blueprint may have
FEWEST = 2
EDGE_PDU = "AP7553"  # single-phase, as rack UPSes are; 230 V, 32 A
SWITCHES_W = 1_500  # of a pair of switches and a management switch at an edge site, to choose a UPS
USERS_GBPS = 100  # of a circuit to load balancers in a data center
WAN_GBPS = 10  # of a circuit of an edge site
OOB_GBPS = 1
SPLIT = 2  # ports per cage: single-mode optics have one or two
Data = dict[str, Any]


def power(request: SizeRequest, catalog: Catalog, machine: Hardware, found: Counts) -> tuple[Data, str]:
    """Return the feeds of a site and the reason; none if the default of two feeds without a UPS is enough."""
    supplies = machine.server.supplies
    count, needed = (supplies.count, supplies.needed) if supplies and supplies.redundancy else (2, 1)
    feeds = _feeds(count, needed)
    left = count + (-count // feeds)
    data: Data = {name: {} for name in FEEDS[:feeds]}
    text = f"{feeds} feeds: without one, {left} of {count} power supplies run; {needed} carry the load"
    ups = _ups(request, catalog, machine, found) if request.kind == "edge-site" else None
    if not ups:
        return ({"feeds": data}, text) if feeds > FEWEST else ({}, "")
    data["a"] = {"ups": ups.model}
    return {"feeds": data, "pdu": EDGE_PDU, "pdus_per_feed": 2}, f"{text}; {ups.model} on feed a carries all servers"


def _feeds(count: int, needed: int) -> int:
    """Return the fewest feeds that keep `needed` supplies after the loss of one, else the feeds that keep the most."""
    left = {feeds: count + (-count // feeds) for feeds in range(FEWEST, len(FEEDS) + 1)}
    enough = (feeds for feeds, rest in left.items() if rest >= needed)
    return next(enough, max(left, key=lambda feeds: (left[feeds], -feeds)))


def _ups(request: SizeRequest, catalog: Catalog, machine: Hardware, found: Counts) -> parts.Ups | None:
    """Return the smallest single-phase UPS that carries all servers, None without one or if their power is unknown.

    As in the plan, a stated maximum applies if it covers the fitted parts with fans and power conversion.
    """
    own = request.assume.get(machine.server.model)
    stated = (own and own.power_max_w) or machine.server.power_max_w
    if not stated:
        return None
    fitted = parts_draw(catalog, machine.server, machine.fitted).watts * (1 + Power().overhead_percent / 100)
    load = (found.servers * max(stated, fitted) + SWITCHES_W) / 1000
    enough = (ups for ups in catalog.all(parts.Ups) if ups.phases == 1 and ups.rating_kw >= load)
    return min(enough, key=lambda ups: (ups.rating_kw, ups.model), default=None)


def fabrics(blueprint: Blueprint, catalog: Catalog) -> Data:
    """Return the designs that the plan chooses for fabrics that the request does not describe."""
    chosen = steps.default_fabrics(blueprint, catalog)
    return {name: _data(config) for name, config in chosen.items() if name != blueprint.management}


def large_management(plan: Plan, stated: Data) -> Data:
    """Return the design of the management fabric if the plan gives it spines and the request does not describe it."""
    for item in plan.fabrics:
        if item.spines and item.name not in stated:
            return {item.name: _data(next(each for each in large_oob() if each.spines in (len(item.spines), None)))}
    return {}


def _data(config: Fabric) -> Data:
    found = config.model_dump(mode="json", exclude_unset=True, exclude_none=True)
    return {key: value for key, value in found.items() if value != {}}


def circuits(request: SizeRequest, catalog: Catalog, chosen: Data) -> Data:
    """Return two circuits for users of a served model, and one for management at an edge site."""
    if request.kind == "training-pod" or "switch" not in chosen.get("inband", {}):
        return {}
    edge = request.kind == "edge-site"
    switch = catalog.get(parts.Switch, chosen["inband"]["switch"], ("fabrics", "inband", "switch"))
    modes = [mode for group in switch.port_groups for mode in group.modes]
    speeds = sorted({mode.speed_gbps for mode in modes if mode.links <= SPLIT} or {mode.speed_gbps for mode in modes})
    speed = next((each for each in speeds if each >= (WAN_GBPS if edge else USERS_GBPS)), max(speeds))
    name, provider = ("wan", "WAN provider, to be chosen") if edge else ("users", "load balancers, to be chosen")
    found: Data = {
        f"{name}{leaf}": {"fabric": "inband", "leaf": leaf, "number": 1, "provider": provider, "speed_gbps": speed}
        for leaf in (1, 2)
    }
    if edge:
        provider = "path for management, to be chosen"
        found["oob"] = {"fabric": "oob", "leaf": 1, "number": 1, "provider": provider, "speed_gbps": OOB_GBPS}
    return found
