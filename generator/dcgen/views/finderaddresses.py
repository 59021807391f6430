"""The compact data behind the search by address: prefixes, routers, links between switches, and reserved ranges.

A device is its index in the plan. The address of a leaf port is that of its host with the last bit flipped. The
address at the far end of a link is the next one. So the data have neither of them.
"""

import ipaddress
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from dcgen.plan.records import Cable, Plan
from dcgen.plan.subnets import LinkAddresses
from dcgen.views.addressplan import AddressSummary, PrefixUse, routing_text

OUTSIDE = -1  # the owner of a gateway that a device outside the plan has


class NetworkEntry(NamedTuple):
    """The properties that the prefixes of a network share; `vlan` and `mtu` are 0 for none."""

    title: str
    routing: str
    vlan: int
    mtu: int


class PrefixEntry(NamedTuple):
    """A prefix: its network, gateways, leaves, and the owners of its gateway with their own addresses.

    `six` has the IPv6 prefix and its gateway, () without them.
    """

    prefix: str
    network: int
    gateway: str
    owners: tuple[tuple[int, str, str], ...]
    leaves: tuple[int, ...]
    six: tuple[str, ...]


class RouterEntry(NamedTuple):
    """A router with its AS number and loopbacks, or the far end of a circuit, which has none."""

    device: int
    asn: int
    loopback: str
    loopback6: str


class LinkRun(NamedTuple):
    """`cables` neighboring cables of a device with an address each, `step` after the one before, from `first`.

    `place` is that of the first cable in the pattern of the device, `length` the prefix length.
    """

    device: int
    place: int
    cables: int
    first: str
    step: int
    length: int


class RangeEntry(NamedTuple):
    """A range of addresses that no device gets."""

    purpose: str
    first: str
    last: str


class AddressIndex(NamedTuple):
    """The address plan for the search. Every list is empty if the site has nothing of its kind."""

    networks: tuple[NetworkEntry, ...] = ()
    prefixes: tuple[PrefixEntry, ...] = ()
    routers: tuple[RouterEntry, ...] = ()
    links: tuple[LinkRun, ...] = ()
    reserved: tuple[RangeEntry, ...] = ()


def make_address_index(plan: Plan, found: AddressSummary, order: Mapping[str, int]) -> AddressIndex:
    """Return the address plan of a site; `order` is the index of each device."""
    networks: dict[NetworkEntry, int] = {}
    prefixes = tuple(_prefix(plan, use, order, networks) for use in found.prefixes)
    links = list(_link_cables(plan))
    return AddressIndex(
        tuple(networks),
        prefixes,
        tuple(_routers(plan, links, order)),
        tuple(_runs(plan, links, order)),
        tuple(RangeEntry(each.purpose, each.first, each.last) for each in plan.routing.reserved),
    )


def _prefix(plan: Plan, use: PrefixUse, order: Mapping[str, int], networks: dict[NetworkEntry, int]) -> PrefixEntry:
    each = use.prefix
    routing = routing_text(plan.routing.policy(each.fabric, each.network), plan.routing.scheme)
    network = networks.setdefault(NetworkEntry(use.title, routing, each.vlan, each.mtu), len(networks))
    owners = tuple((order[item.device], item.address, item.address6) for item in each.owners if item.device in order)
    return PrefixEntry(
        each.prefix,
        network,
        each.gateway,
        ((OUTSIDE, "", ""),) if each.external else owners,
        tuple(order[name] for name in each.leaves),
        (each.prefix6, each.gateway6) if each.prefix6 else (),
    )


def _link_cables(plan: Plan) -> Iterator[tuple[int, Cable, LinkAddresses]]:
    """Yield each cable with link addresses, and its place among the cables that begin at its device."""
    links = plan.routing.links
    places = dict.fromkeys((id_.partition(":")[0] for id_ in links), 0)
    for cable in plan.cables:
        if cable.a_device in places:
            place = places[cable.a_device]
            places[cable.a_device] = place + 1
            if link := links.get(cable.id):
                yield place, cable, link


def _routers(
    plan: Plan, links: list[tuple[int, Cable, LinkAddresses]], order: Mapping[str, int]
) -> Iterator[RouterEntry]:
    """Yield the routers, then the far ends of routed circuits."""
    for router in plan.routing.routers.values():
        yield RouterEntry(order[router.device], router.asn, router.loopback, router.loopback6)
    far = {cable.b_device: link.asn for _, cable, link in links if link.asn is not None}
    for name, asn in far.items():
        yield RouterEntry(order[name], asn, "", "")


def _runs(plan: Plan, links: list[tuple[int, Cable, LinkAddresses]], order: Mapping[str, int]) -> Iterator[LinkRun]:
    """Yield the links of each device as runs of equal steps."""
    run: LinkRun | None = None
    last = 0
    for place, cable, link in sorted(links, key=lambda item: (order[item[1].a_device], item[0])):
        device, value = order[cable.a_device], int(ipaddress.ip_address(link.a))
        follows = run and (run.device, run.place + run.cables, run.length) == (device, place, link.length)
        if run and follows and (run.cables == 1 or value - last == run.step):
            run = run._replace(cables=run.cables + 1, step=value - last)
        else:
            if run:
                yield run
            run = LinkRun(device, place, 1, link.a, 0, link.length)
        last = value
    if run:
        yield run
