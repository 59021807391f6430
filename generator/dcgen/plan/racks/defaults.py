"""Default rack groups: for a blueprint without `racks:`, and for spines and cores that no rack group holds."""

from bisect import bisect_left
from collections.abc import Iterable, Mapping
from math import ceil
from typing import Literal, NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding
from dcgen.plan.inventory import descriptions, hardware, racktypes
from dcgen.plan.inventory.chassis import KIND
from dcgen.plan.inventory.racktypes import DEFAULT_PDU, DEFAULT_RACK
from dcgen.plan.records import DeviceGroup, Rack
from dcgen.plan.types import DeviceType

UPPER_TIERS = ("-spine", "-core")  # their number follows from the leaves, so a pod can need them as it grows
SERVERS, OTHERS = "rack", "network"  # the names of the default groups
MOST_HELD = 60  # devices of one group in a rack: the limit of `holds:`
# Rack units per rack unit of a switch: as much again for the managers of its cables.
SWITCH_SHARE = 2


class RackLimits(NamedTuple):
    """A default rack with its PDUs, and what it offers: rack units, watts, and outlets per feed by kind.

    The watts are those of one feed, so that the rack survives the loss of the other. A default group of everything
    keeps `oob_w` watts for each out-of-band leaf and `oob_spine_w` for each spine, which are planned later.
    """

    model: parts.RackModel
    pdu: DeviceType
    pdus_per_feed: int
    feeds: int
    oob_w: float
    oob_spine_w: float
    name: str
    continuous: float

    @property
    def group(self) -> RackGroup:
        """A rack group of these racks before `share_racks` states what it holds."""
        return RackGroup.model_construct(model=DEFAULT_RACK, holds={SERVERS: 1})

    @property
    def watts(self) -> float:
        """The power that the PDUs of one feed supply continuously."""
        return (self.pdu.rating_kw or 0) * 1000 * self.pdu.usable_share(self.continuous) * self.pdus_per_feed

    def outlets(self, fitting: Iterable[str]) -> int:
        """Return the number of outlets of some kinds on one feed."""
        return sum(count for kind, count in self.pdu.outlets if kind in fitting) * self.pdus_per_feed


class DefaultGroups(NamedTuple):
    """The rack groups of a blueprint without `racks:`; with `whole`, one group holds every device."""

    groups: dict[str, RackGroup]
    whole: bool


def make_limits(blueprint: Blueprint, catalog: Catalog, device_groups: Iterable[DeviceGroup]) -> RackLimits:
    """Return the default rack. Its group has a name that no other rack group has."""
    alone = not blueprint.racks and not any(map(_has_racks_of_its_own, device_groups))
    power, name, number = blueprint.power, SERVERS if alone else OTHERS, 1
    while name in blueprint.racks:
        number += 1
        name = f"{OTHERS}-{number}"
    pdu = catalog.get(parts.Pdu, power.pdu or DEFAULT_PDU, ("power", "pdu"))
    oob = [descriptions.DEFAULT_SWITCH["ethernet"][1], descriptions.OOB_SPINE]
    leaf_w, spine_w = (
        hardware.switch_type(blueprint, catalog.get(parts.Switch, model, ("racks",)), (), ("racks",)).power_w.value or 0
        for model in oob
    )
    return RackLimits(
        catalog.get(parts.RackModel, DEFAULT_RACK, ("racks",)),
        racktypes.pdu_type(blueprint, pdu),
        power.pdus_per_feed,
        len(power.feeds),
        leaf_w,
        spine_w,
        name,
        power.continuous,
    )


def default_groups(
    blueprint: Blueprint, catalog: Catalog, limits: RackLimits, device_groups: list[DeviceGroup]
) -> DefaultGroups:
    """Return the rack groups of a blueprint without `racks:`.

    The trays of a rack-scale product are in the rack that is ordered with them. One group holds everything else if the
    devices without GPUs fit one rack beside a server. Otherwise servers with GPUs and multi-node chassis have a group
    of their own, and `share_racks` distributes all other devices.
    """
    products = _product_groups(catalog, device_groups)
    placed = {key for group in products.values() for key in group.holds}
    servers = {item.key: item for item in device_groups if _has_racks_of_its_own(item) and item.key not in placed}
    if products:
        held = _held(_servers_per_rack(limits, servers, 0, 0))
        more = {SERVERS: RackGroup.model_construct(model=DEFAULT_RACK, holds=held)} if held else {}
        return DefaultGroups(dict(sorted({**products, **more}.items())), False)
    rest = {item.key: item for item in device_groups if item.type.u_height and item.key not in servers}
    oob = descriptions.oob_height_u(blueprint, device_groups)
    height = sum(item.type.u_height * item.capacity for item in rest.values()) + oob
    watts = sum((item.type.power_w.value or 0) * item.capacity for item in rest.values())
    watts += limits.oob_w * max(1, oob - descriptions.SPINES_U)
    watts += limits.oob_spine_w * descriptions.SPINES if oob > descriptions.OOB_U else 0
    tallest = max((item.type.u_height for item in servers.values()), default=0)
    each = sum(item.type.power_w.value or 0 for item in servers.values())
    if height + tallest > limits.model.u_height or each <= limits.watts < watts + each:
        trays = {key: item for key, item in rest.items() if item.type.nvlink}
        held = _servers_per_rack(limits, servers, 0, 0)
        held |= {key: ceil(item.capacity * _share(held, servers, key)) for key, item in trays.items()}
        return DefaultGroups(
            {SERVERS: RackGroup.model_construct(model=DEFAULT_RACK, holds=_held(held))} if held else {}, False
        )
    holds = {item.key: item.capacity for item in rest.values()} | _servers_per_rack(limits, servers, height, watts)
    kept = _held(holds) or {f"{blueprint.management}-leaf": 1}  # all servers are at fault
    return DefaultGroups({SERVERS: RackGroup.model_construct(model=DEFAULT_RACK, holds=kept)}, True)


def _product_groups(catalog: Catalog, device_groups: list[DeviceGroup]) -> dict[str, RackGroup]:
    """Return a rack group per group of trays of a rack-scale product, with the rack that includes these trays."""
    found = {}
    for item in device_groups:
        domain, model = item.type.nvlink, item.type.model
        if not domain or not item.type.gpus or item.key in (SERVERS, OTHERS):
            continue
        racks = (rack for rack in catalog.all(parts.RackModel) if rack.product)
        for rack in racks:
            if rack.product and rack.product.includes.get(model) == domain.trays:
                holds = {item.key: domain.trays, f"{item.key}-nvlink": domain.switches}
                per: Literal["unit", "site"] = "unit" if item.unit else "site"
                found[item.key] = RackGroup.model_construct(model=rack.model, per=per, holds=holds)
                break
    return found


def _has_racks_of_its_own(item: DeviceGroup) -> bool:
    """Return whether the number of devices per rack decides the racks: servers with GPUs, and multi-node chassis."""
    return item.type.kind == KIND or (bool(item.type.gpus) and not item.type.is_node)


def share_racks(limits: RackLimits, device_groups: Iterable[DeviceGroup], units: int) -> RackGroup | None:
    """Return a rack group that shares out device groups over the fewest equal racks, None for no device.

    Each rack has the same number of devices of a group, as far as its height, power and outlets allow.
    """
    items = {item.key: item for item in device_groups}
    places: dict[str, int] = {}
    for key, scope in dict.fromkeys((item.key, item.unit > 0) for item in device_groups):
        places[key] = places.get(key, 0) + items[key].capacity * (max(units, 1) if scope else 1)
    if not places:
        return None
    more = range(1, max(places.values()))  # a rack holds no more of any group if there are more racks
    racks = more.start + bisect_left(more, True, key=lambda racks: _fits(limits, items, _per_rack(places, racks)))
    return RackGroup.model_construct(model=DEFAULT_RACK, holds=_held(_per_rack(places, racks)))


def added_racks(limits: RackLimits, group: RackGroup, racks: Iterable[Rack]) -> Finding:
    """Return DC326 for spines and cores that no rack group holds: the racks that dcgen adds for them."""
    count = sum(1 for rack in racks if rack.group == limits.name)
    keys = " and ".join(f"'{key}'" for key in group.holds)
    holds = ", ".join(f"{key}: {number}" for key, number in group.holds.items())
    message = (
        f"no rack group of the site holds {keys}; dcgen adds {count} x {group.model} as rack group '{limits.name}'"
    )
    hint = f"add a rack group with `holds: {{{holds}}}` to choose its racks, or add the keys to one of yours"
    return Finding("DC326", message, hint, ("racks",))


def _per_rack(places: Mapping[str, int], racks: int) -> dict[str, int]:
    return {key: -(-count // racks) for key, count in places.items()}


def _fits(limits: RackLimits, items: Mapping[str, DeviceGroup], holds: Mapping[str, int]) -> bool:
    """Return whether a rack has the height, the power and the outlets for what it holds. Unknown power counts as 0."""
    height, watts = 0, 0.0
    cords: dict[tuple[str, ...], int] = {}
    for key, count in holds.items():
        type_ = items[key].type
        height += count * type_.u_height * (SWITCH_SHARE if type_.kind == "switch" else 1)
        watts += count * (type_.power_w.value or 0)
        fitting = tuple(racktypes.fitting(type_, limits.pdu))
        cords[fitting] = cords.get(fitting, 0) + count * ceil(type_.supplies / limits.feeds)
    enough = all(count <= limits.outlets(fitting) for fitting, count in cords.items() if fitting)
    return height <= limits.model.u_height and watts <= limits.watts and enough


def _servers_per_rack(
    limits: RackLimits, servers: Mapping[str, DeviceGroup], height: int, watts: float
) -> dict[str, int]:
    """Return how many servers of each group a rack holds beside devices of some height and power, at least one."""
    held = {}
    for key, item in servers.items():
        by_height = (limits.model.u_height - height) // (item.type.u_height * len(servers) or 1)
        drawn = item.type.power_w.value
        by_power = int((limits.watts - watts) // (drawn * len(servers))) if drawn else by_height
        fitting = racktypes.fitting(item.type, limits.pdu)
        on_feed = ceil(item.type.supplies / limits.feeds) * len(servers)
        by_outlets = limits.outlets(fitting) // on_feed if fitting and on_feed else by_height
        held[key] = max(1, min(by_height, by_power, by_outlets, item.capacity))
    return held


def _share(held: Mapping[str, int], servers: Mapping[str, DeviceGroup], trays: str) -> float:
    """Return the part of the servers of NVLink switch trays that one rack holds."""
    key = trays.removesuffix("-nvlink")
    return held[key] / servers[key].capacity if key in servers else 1


def _held(holds: Mapping[str, int]) -> dict[str, int]:
    return {key: min(count, MOST_HELD) for key, count in sorted(holds.items()) if count}
