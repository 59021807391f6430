"""Laws of names, addresses and the graph."""

from __future__ import annotations

import ipaddress
import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise

from dcgen.plan.records import Plan
from dcgen.topology import Topology

HOST_NAME = re.compile(r"^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$")


def names_are_host_names(plan: Plan, _: Topology) -> Iterator[str]:
    """Device and rack names are DNS labels, and nothing in the graph shares a name."""
    names = [*plan.devices, *plan.racks, *(feed.id for feed in plan.feeds)]
    yield from (f"no host name: {name}" for name in names if not HOST_NAME.match(name))
    yield from (f"name twice: {name}" for name, count in Counter(names).items() if count > 1)


def addresses_are_in_place(plan: Plan, _: Topology) -> Iterator[str]:
    """No address repeats; each lies in a listed prefix of its network and is neither network, broadcast nor gateway.

    Where leaf ports are routed, an address and its gateway are the two ends of a /31 in the aggregate of the leaf.
    """
    seen = Counter(address.address for address in plan.addresses)
    yield from (f"address twice: {address}" for address, count in seen.items() if count > 1)
    prefixes = {prefix.prefix: prefix for prefix in plan.prefixes}
    for item in plan.addresses:
        network = ipaddress.ip_interface(f"{item.address}/{item.length}").network
        prefix = prefixes.get(item.subnet)
        if not prefix or (prefix.fabric, prefix.network) != (item.fabric, item.network):
            yield f"address without prefix: {item}"
        elif network.num_addresses == 2:
            ends = sorted([ipaddress.ip_address(item.gateway), ipaddress.ip_address(item.address)])
            whole = ipaddress.ip_network(prefix.prefix)
            if ends != list(network) or network[0] not in whole or network[1] not in whole:
                yield f"address and gateway are no pair in their prefix: {item}"
        elif str(network) != prefix.prefix or prefix.gateway != item.gateway:
            yield f"address outside its prefix: {item}"
        elif item.address in (item.gateway, str(network.network_address), str(network[-1])):
            yield f"address reserved: {item}"
        if item.address6:
            six = ipaddress.ip_network(prefix.prefix6) if prefix and prefix.prefix6 else None
            if six is None or six.prefixlen != 64 or ipaddress.ip_address(item.address6) not in six:
                yield f"IPv6 address outside its prefix: {item}"
        if item.port not in plan.devices[item.device].type.port:
            yield f"address on no port: {item}"
    networks = sorted((ipaddress.ip_network(text) for text in prefixes), key=lambda net: (net.version, net))
    yield from (
        f"prefixes overlap: {one} {two}"
        for one, two in pairwise(networks)
        if one.version == two.version and one.overlaps(two)
    )


def graph_is_the_plan(plan: Plan, topology: Topology) -> Iterator[str]:
    """The graph has the plan's nodes and edges, one each."""
    graph = topology.graph
    kinds = Counter(kind for _, kind in graph.nodes(data="kind"))
    edges = Counter(kind for *_, kind in graph.edges(data="kind"))
    gpus = [device.type.gpus for device in plan.devices.values() if device.type.gpus]
    trays = [device for device in plan.devices.values() if device.kind == "nvswitch"]
    domains = {topology.nvlink_domain_of(device) for device in trays}
    rack_scale = sum(
        device.type.gpus.count for device in plan.devices.values() if device.type.nvlink and device.type.gpus
    )
    standing = sum(1 for device in plan.devices.values() if device.kind == "pdu" and device.name not in plan.mounts)
    inputs = sum(len(pdus) for rack in plan.racks.values() for _, pdus in rack.pdus) + sum(
        1 for feed in plan.feeds if feed.ups
    )
    wanted_kinds = Counter(device.kind for device in plan.devices.values()) + Counter(
        {
            "rack": len(plan.racks),
            "feed": len(plan.feeds),
            "gpu": sum(item.count for item in gpus),
            "nvswitch": sum(1 for item in gpus if item.nvswitches) + len(domains),
        }
    )
    wanted_edges = +Counter(
        cable=len(plan.cables),
        mount=len(plan.mounts) + standing,
        power=len(plan.supplies) + inputs,
        internal=sum(item.count * (2 if item.nvswitches else 1) for item in gpus) + rack_scale + len(trays),
    )
    if kinds != wanted_kinds:
        yield f"graph nodes: {kinds} instead of {wanted_kinds}"
    if edges != wanted_edges:
        yield f"graph edges: {edges} instead of {wanted_edges}"
