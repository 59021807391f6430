"""Laws of routing: every address, number and gateway once, and every route over a planned link."""

from __future__ import annotations

import ipaddress
from collections import Counter
from collections.abc import Iterator

from dcgen.network.hosts import DEFAULT, make_hosts
from dcgen.network.records import SwitchNetwork
from dcgen.network.switches import make_switches
from dcgen.plan.records import Plan
from dcgen.topology import Topology


def switch_addresses_are_unique(plan: Plan, topology: Topology) -> Iterator[str]:
    """No two interfaces of switches and hosts have one address, except the virtual gateways of a pair."""
    seen: Counter[str] = Counter(text for each in plan.addresses for text in (each.address, each.address6) if text)
    for switch in make_switches(topology).values():
        seen.update(_own_addresses(switch))
    yield from (f"address twice: {text}" for text, count in seen.items() if count > 1)


def _own_addresses(switch: SwitchNetwork) -> Iterator[str]:
    for found in (switch.loopbacks, *(port.addresses for port in switch.ports)):
        yield from (each.address for each in found)
    for vlan in switch.vlans:
        own = {each.address for each in vlan.addresses}
        yield from own
        if not vlan.virtual:
            yield from (each.address for each in vlan.gateways if each.address not in own)


def routers_have_numbers_of_their_own(plan: Plan, _: Topology) -> Iterator[str]:
    """A loopback has one router, and an AS number one leaf, one MLAG pair, or the spines of one group and plane."""
    routers = plan.routing.routers.values()
    loops = Counter(text for each in routers for text in (each.loopback, each.loopback6) if text)
    yield from (f"loopback twice: {text}" for text, count in loops.items() if count > 1)
    by_asn: dict[int, list[str]] = {}
    for each in routers:
        by_asn.setdefault(each.asn, []).append(each.device)
    for asn, names in by_asn.items():
        first = plan.routing.routers[names[0]]
        policy = plan.routing.policy(first.fabric)
        most = 2 if policy and policy.pair == "mlag" else 1
        if first.tier == "leaf" and len(names) > most:
            yield f"AS number {asn} on {names}"
        if len({(plan.routing.routers[name].fabric, plan.routing.routers[name].tier) for name in names}) > 1:
            yield f"AS number {asn} in two tiers: {names}"


def gateways_have_an_owner_in_their_prefix(plan: Plan, _: Topology) -> Iterator[str]:
    """A gateway lies in its prefix, beside the hosts, and a device of the plan or an external one has it."""
    used = {each.address for each in plan.addresses}
    for prefix in plan.prefixes:
        if not prefix.gateway or plan.routing.scheme == 1:
            continue
        network = ipaddress.ip_network(prefix.prefix)
        if ipaddress.ip_address(prefix.gateway) not in network or prefix.gateway in used:
            yield f"gateway {prefix.gateway} of {prefix.prefix} is outside or taken"
        if not prefix.owners and not prefix.external:
            yield f"gateway {prefix.gateway} of {prefix.prefix} has no owner"
        for owner in prefix.owners:
            if owner.address and (ipaddress.ip_address(owner.address) not in network or owner.address in used):
                yield f"address {owner.address} of {owner.device} in {prefix.prefix} is outside or taken"


def hosts_reach_their_gateways(plan: Plan, topology: Topology) -> Iterator[str]:
    """A next hop is in a connected prefix of the host, and the far end of its cable or an owner has it.

    A host has at most one default route per address family.
    """
    answered = {
        text
        for switch in make_switches(topology).values()
        for text in (
            *(at.address for port in switch.ports for at in port.addresses),
            *(at.address for vlan in switch.vlans for at in vlan.gateways),
        )
    }
    answered |= {text for prefix in plan.prefixes if prefix.external for text in (prefix.gateway, prefix.gateway6)}
    answered |= {text for each in plan.prefixes for owner in each.owners for text in (owner.address, owner.address6)}
    for host in make_hosts(topology).values():
        names = Counter(each.name for each in host.interfaces)
        yield from (f"{host.name} has two interfaces {name}" for name, count in names.items() if count > 1)
        yield from (f"{host.name}: name too long: {name}" for name in names if len(name) > 15)
        defaults: list[bool] = []
        for interface in host.interfaces:
            defaults += [":" in route.via for route in interface.routes if route.to == DEFAULT and not route.table]
            networks = [ipaddress.ip_network(str(at), strict=False) for at in interface.addresses]
            for route in interface.routes:
                via = ipaddress.ip_address(route.via)
                if not any(via in network for network in networks if network.version == via.version):
                    yield f"{host.name}: {route.via} is not on {interface.name}"
                if route.via not in answered:
                    yield f"{host.name}: nobody answers for {route.via}"
        if len(set(defaults)) < len(defaults):
            yield f"{host.name} has two default routes"


def sessions_have_two_ends(plan: Plan, topology: Topology) -> Iterator[str]:
    """Each session between switches is stated at both ends, with the AS number and the address of the other end."""
    switches = make_switches(topology)
    for name, switch in switches.items():
        ports = {port.name: port for port in switch.ports}
        for neighbor in switch.neighbors:
            if neighbor.kind == "circuit":
                continue
            port, far = ports[neighbor.port], switches[neighbor.peer]
            back = next((each for each in far.neighbors if each.port == port.peer_port), None)
            if back is None or back.peer != name or back.asn != switch.asn or neighbor.asn != far.asn:
                yield f"{name}:{neighbor.port} has no session back from {neighbor.peer}"
            elif neighbor.address and [at.address for at in ports[neighbor.port].addresses] != [back.address]:
                yield f"{name}:{neighbor.port} and {neighbor.peer} disagree on addresses"
