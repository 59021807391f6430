"""Explain an address, a prefix or an AS number: what it is, who has it, and the key behind it."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator

from dcgen.explain.reason import Reason, network_text, pool_of
from dcgen.finding import KeyPath
from dcgen.page import counted
from dcgen.plan.records import Address, Cable, Plan, Prefix
from dcgen.plan.subnets import Router
from dcgen.topology import Topology

AS_NUMBER = re.compile(r"AS ?(\d{1,10})", re.I | re.A)
NAMED = 8  # routers of one AS number that an explanation names
Interface = ipaddress.IPv4Interface | ipaddress.IPv6Interface


def explain_address(topology: Topology, name: str) -> Iterator[Reason]:
    """Yield the explanation of an address, a prefix or an AS number, nothing for other names."""
    if match := AS_NUMBER.fullmatch(name):
        yield from _as_number(topology.plan, int(match[1]))
        return
    if (asked := _interface(name)) is None:
        return
    found = list(_prefixes(topology, asked)) if "/" in name else []
    found = found or list(_uses(topology, str(asked.ip)))
    kept = list(_reserved(topology.plan, asked))
    yield from (*found, *kept)
    if not found and asked.network.num_addresses == 1:
        yield from _around(topology.plan, asked, bool(kept))


def explain_router(plan: Plan, device: str) -> Iterator[Reason]:
    """Yield the AS number and loopbacks of a switch, and the gateways that it answers for."""
    if router := plan.routing.routers.get(device):
        yield Reason(f"AS{router.asn}, {_loopbacks(router)}", ("addressing", "asn_base"))
    for prefix in plan.prefixes:
        for owner in prefix.owners:
            if owner.device == device:
                own = " and ".join(filter(None, (owner.address, owner.address6))) or "no address of its own"
                where = f" in VLAN {prefix.vlan}" if prefix.vlan else ""
                yield Reason(f"gateway {prefix.gateway}{where}, with {own}", pool_of(prefix))


def is_address(name: str) -> bool:
    """Return whether a name is an address, a prefix or an AS number, which several sites can have."""
    return AS_NUMBER.fullmatch(name) is not None or _interface(name) is not None


def _interface(name: str) -> Interface | None:
    try:
        return ipaddress.ip_interface(name)
    except ValueError:
        return None


def _as_number(plan: Plan, asn: int) -> Iterator[Reason]:
    """Yield the routers with an AS number, and the circuits whose far end has it."""
    routers = [router for router in plan.routing.routers.values() if router.asn == asn]
    if routers:
        tiers = {"leaf": "leaf", "spine": "spines of one group", "core": "cores of one plane"}
        what = "leaves of an MLAG pair" if len(routers) > 1 and routers[0].tier == "leaf" else tiers[routers[0].tier]
        fabric = routers[0].fabric
        yield Reason(f"AS{asn}: {plan.name}, {what} of fabric '{fabric}'", ("addressing", "asn_base"))
        for router in routers[:NAMED]:
            yield Reason(f"{router.device}: {_loopbacks(router)}", plan.devices[router.device].origin)
        if rest := routers[NAMED:]:
            yield Reason(f"{len(rest):,} more", ("fabrics", fabric))
    for cable, name in _circuits(plan, asn):
        path = (*plan.devices[name].origin, "asn")
        yield Reason(f"AS{asn}: the far end of {name} at {cable.a_device}:{cable.a_port}", path)


def _circuits(plan: Plan, asn: int) -> Iterator[tuple[Cable, str]]:
    for cable in plan.cables:
        link = plan.routing.links.get(cable.id)
        if link and link.asn == asn:
            yield cable, cable.b_device


def _loopbacks(router: Router) -> str:
    texts = [text for text in (router.loopback, router.loopback6) if text]
    return f"loopback {' and '.join(texts)}" if texts else "no loopback"


def _prefixes(topology: Topology, asked: Interface) -> Iterator[Reason]:
    """Yield the prefix of the plan, or the pool, that was asked for."""
    plan, text = topology.plan, str(asked.network)
    for prefix in plan.prefixes:
        if text in (prefix.prefix, prefix.prefix6):
            yield from _prefix(plan, prefix, text)
    for policy in plan.routing.policies.values():
        if text in (policy.pool, policy.pool6) and policy.network in ("", "management"):
            count = sum((each.fabric, each.network) == (policy.fabric, policy.network) for each in plan.prefixes)
            what = f"the pool of fabric '{policy.fabric}'" + (f", its {policy.network} network" * bool(policy.network))
            key = "pools" if text == policy.pool else "ipv6"
            path: KeyPath = ("addressing", policy.network) if policy.network else ("addressing", key, policy.fabric)
            yield Reason(f"{text}: {what}, with {counted(count, 'prefix', 'prefixes')} in use", path)


def _prefix(plan: Plan, prefix: Prefix, text: str) -> Iterator[Reason]:
    """Yield a prefix, its VLAN, and the owners of its gateway."""
    parts = [f"unit {prefix.unit}" if prefix.unit else "the site", *(f"{word} {n}" for word, n in prefix.parts.items())]
    parts += [f"on {' and '.join(prefix.leaves)}"] if 0 < len(prefix.leaves) <= 2 else []
    used = sum(item.subnet == prefix.prefix for item in plan.addresses)
    parts.append(f"{counted(used, 'address', 'addresses')} in use")
    yield Reason(f"{text}: {network_text(prefix)}, {', '.join(parts)}", pool_of(prefix))
    if prefix.vlan:
        key = ("vlans", prefix.network, "vlan") if _is_further(prefix) else ("vlan",)
        yield Reason(f"VLAN {prefix.vlan}, MTU {prefix.mtu}", ("fabrics", prefix.fabric, *key))
    policy = plan.routing.policy(prefix.fabric, prefix.network)
    if policy and policy.routing == "l3-host" and not prefix.vlan:
        yield Reason("each leaf port is the gateway of its host", ("fabrics", prefix.fabric, "routing"))
        return
    yield _owners(prefix, prefix.gateway6 if text == prefix.prefix6 else prefix.gateway)


def _is_further(prefix: Prefix) -> bool:
    return bool(prefix.network) and prefix.network != "management"


def _owners(prefix: Prefix, gateway: str) -> Reason:
    """Return the gateway of a prefix with its owners."""
    key = ("vlans", prefix.network, "gateway") if _is_further(prefix) else ("gateway",)
    path = ("fabrics", prefix.fabric, *key)
    if not gateway:
        return Reason("no gateway", path)
    if not prefix.owners:
        who = "of a device outside the plan" if prefix.external else "without an owner"
        return Reason(f"gateway {gateway} {who}", path)
    texts = (f"{each.device} ({_own(each.address, each.address6, gateway)})" for each in prefix.owners)
    names = " and ".join(text.replace(" ()", "") for text in texts)
    return Reason(f"gateway {gateway} of {names}{', a virtual address' if len(prefix.owners) > 1 else ''}", path)


def _own(address: str, address6: str, gateway: str) -> str:
    """Return the own address of an owner beside the gateway, "" for the gateway itself."""
    own = address6 if ":" in gateway and address6 else address
    return "" if own == gateway else own


def _uses(topology: Topology, text: str) -> Iterator[Reason]:
    """Yield every use of an address: host, leaf port, gateway, switch in a VLAN, loopback, link."""
    plan = topology.plan
    for item in plan.addresses:
        if text in (item.address, item.address6):
            yield from _host(topology, item, text)
        elif text in (item.gateway, item.gateway6) and _is_routed(item):
            yield Reason(
                f"{text}/{item.length6 if ':' in text else item.length}: {_leaf_port(topology, item)}", pool_of(item)
            )
    for prefix in plan.prefixes:
        yield from _of_prefix(prefix, text)
    for router in plan.routing.routers.values():
        if text in (router.loopback, router.loopback6):
            six = ":" in text
            what = f"{text}/{128 if six else 32}: loopback of {router.device}, AS{router.asn}"
            yield Reason(what, ("addressing", "ipv6" if six else "pools", "loopback"))
    yield from _links(plan, text)


def _is_routed(item: Address) -> bool:
    """Return whether the gateway of an address is the leaf port at the other end of a /31."""
    return item.length == 31 or (":" in item.address and item.length == 127)


def _host(topology: Topology, item: Address, text: str) -> Iterator[Reason]:
    """Yield the device and the gateway of a host address."""
    six = text == item.address6
    length, gateway = (item.length6, item.gateway6) if six else (item.length, item.gateway)
    ports = f"ports {' and '.join(item.members)} as {item.bond}" if item.bond else f"port {item.port}"
    ports += f", tagged VLAN {item.vlan}" if item.vlan else ""
    yield Reason(f"{text}/{length}: {item.device}, {ports}", topology.plan.devices[item.device].origin)
    answer = f", gateway {gateway}" if gateway else ", without a gateway"
    if gateway and _is_routed(item):
        answer += f", {_leaf_port(topology, item)}"
    yield Reason(f"{network_text(item)}{answer}", pool_of(item))
    prefix = next((each for each in topology.plan.prefixes if each.prefix == item.subnet), None)
    if prefix and gateway and not _is_routed(item):
        yield _owners(prefix, gateway)


def _leaf_port(topology: Topology, item: Address) -> str:
    """Return the leaf port at the other end of the cable of a host port."""
    for cable in topology.cables_of[item.device]:
        if (cable.a_device, cable.a_port) == (item.device, item.port):
            return f"leaf port {cable.b_device}:{cable.b_port} to {item.device}:{item.port}"
    return "a leaf port"


def _of_prefix(prefix: Prefix, text: str) -> Iterator[Reason]:
    """Yield what an address is in a prefix beside those of hosts: its gateway, or an address of a switch."""
    if text in (prefix.gateway, prefix.gateway6):
        subnet = prefix.prefix6 if text == prefix.gateway6 else prefix.prefix
        yield Reason(f"{text}: gateway of {subnet}, {network_text(prefix)}", pool_of(prefix))
        yield _owners(prefix, text)
        return
    for owner in prefix.owners:
        if text in (owner.address, owner.address6):
            where = f" in VLAN {prefix.vlan}" if prefix.vlan else ""
            yield Reason(f"{text}: {owner.device}{where}, {network_text(prefix)}", pool_of(prefix))
            yield _owners(prefix, prefix.gateway6 if text == owner.address6 else prefix.gateway)


def _links(plan: Plan, text: str) -> Iterator[Reason]:
    """Yield the ends of numbered links and routed circuits with an address."""
    for cable in plan.cables:
        link = plan.routing.links.get(cable.id)
        if link is None or text not in (link.a, link.b):
            continue
        a, b = f"{cable.a_device}:{cable.a_port}", f"{cable.b_device}:{cable.b_port}"
        here, there = (a, b) if text == link.a else (b, a)
        path: KeyPath = ("addressing", "pools", "links")
        if link.asn is not None:
            path = (*plan.devices[cable.b_device].origin, "prefix")
        yield Reason(f"{text}/{link.length}: {here} on the link to {there}", path)


def _reserved(plan: Plan, asked: Interface) -> Iterator[Reason]:
    """Yield the reserved ranges that contain the first address, or lie in the prefix, that was asked for."""
    for each in plan.routing.reserved:
        first, last = ipaddress.ip_address(each.first), int(ipaddress.ip_address(each.last))
        inside = int(first) <= int(asked.network[-1]) and last >= int(asked.network[0])
        if first.version == asked.version and inside:
            text = f"{each.first} to {each.last} is reserved for '{each.purpose}'"
            yield Reason(text, ("addressing", "reserved", each.purpose))


def _around(plan: Plan, asked: Interface, kept: bool) -> Iterator[Reason]:
    """Yield the prefix around an address that no device has."""
    for prefix in plan.prefixes:
        for text in filter(None, (prefix.prefix, prefix.prefix6)):
            network = ipaddress.ip_network(text)
            if network.version == asked.version and asked.ip in network:
                state = "no device has it" if kept else "free"
                yield Reason(f"{asked.ip}: {state}, in {text} {network_text(prefix)}", pool_of(prefix))
                yield _owners(prefix, prefix.gateway6 if text == prefix.prefix6 else prefix.gateway)
