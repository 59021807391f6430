"""Rules of routing: every gateway has an owner, every prefix is in one place, and every number is used once."""

from __future__ import annotations

import ipaddress
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Sequence

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, KeyPath, did_you_mean, fold
from dcgen.network.hosts import HOSTS, default_address
from dcgen.network.switches import vrid_of
from dcgen.plan import traffic
from dcgen.plan.addressing.policy import FIRST_OTHER, switch_mtu
from dcgen.plan.records import Address, Device, Plan, Prefix
from dcgen.plan.subnets import NetworkPolicy
from dcgen.topology import Topology

OVERLAY_BYTES = 50  # that VXLAN over IPv4 adds to a frame (RFC 7348)


def gateways_have_owners(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC340 for VLANs whose gateway no device of the plan has."""
    plan = evidence.topology.plan
    for policy in _policies(plan):
        if not policy.has_vlan or policy.gateway in ("", "leaf", "external"):
            continue
        known = {own for own, _ in plan.names.values()} | plan.devices.keys()
        if policy.gateway not in known:
            message = f"the gateway of {_title(policy)} is on '{policy.gateway}', but there is no such device"
            hint = did_you_mean(policy.gateway, sorted(plan.devices))
            yield Finding("DC340", message, hint, (*_path(policy), "gateway"))
    for prefix in plan.prefixes:
        if prefix.gateway and not prefix.owners and not prefix.external and plan.routing.scheme > 1:
            message = f"the gateway {prefix.gateway} of {prefix.prefix} has no owner, because its VLAN is on no switch"
            yield Finding("DC340", message, "set `gateway: external`", ("fabrics", prefix.fabric))


def prefixes_are_in_one_place(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC341 for VLANs on leaves without a link, and DC347 for aggregates over several leaves."""
    yield from fold(_split_prefixes(evidence.topology), "prefix", "prefixes")


def _split_prefixes(topology: Topology) -> Iterator[Case]:
    plan = topology.plan
    for prefix in plan.prefixes:
        policy = plan.routing.policy(prefix.fabric, prefix.network)
        if policy is None or len(prefix.leaves) < 2 or policy.protocol != "ethernet":
            continue
        names = f"{prefix.leaves[0]} and {prefix.leaves[1]}"
        more = f" and {len(prefix.leaves) - 2} more" if len(prefix.leaves) > 2 else ""
        if policy.routing == "l3-host" and policy.pair != "host-routes":
            message = f"{prefix.leaves[0]} announces {prefix.prefix}, but some of its hosts are behind {names}{more}"
            hint = "remove the wires that move a host to another leaf, or set `pair: host-routes`"
            yield Case("DC347", prefix.prefix, Finding("DC347", message, hint, ("fabrics", prefix.fabric)))
        elif policy.has_vlan and not policy.overlay and not _is_joined(topology, prefix, policy):
            message = f"the hosts of {prefix.prefix} are on {names}{more}, which share no VLAN"
            hint = "set `routing: l3-leaf`, add `peer_links:` to a pair, or set `overlay: evpn` below spines"
            yield Case("DC341", prefix.prefix, Finding("DC341", message, hint, ("fabrics", prefix.fabric)))


def _is_joined(topology: Topology, prefix: Prefix, policy: NetworkPolicy) -> bool:
    """Return whether the leaves of a VLAN are joined: a pair with peer links, or with routes per host."""
    if policy.pair == "host-routes":
        return True
    found = [each for each in topology.plan.fabrics if each.name == prefix.fabric]
    if policy.pair == "evpn-mh":
        return any(each.spines or each.far for each in found)
    ends = sorted(set(prefix.leaves))
    return len(ends) == 2 and _are_cabled(topology, ends)


def ports_of_a_host_are_apart(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC342 for two ports of a host in one prefix without a bond, and DC343 where the blueprint asks for it."""
    plan = evidence.topology.plan
    if plan.routing.scheme == 1:
        yield _earlier_scheme()
        return
    yield from fold(_shared_prefixes(plan), "host", "hosts")


def _shared_prefixes(plan: Plan) -> Iterator[Case]:
    seen: dict[tuple[str, str], Address] = {}
    subnets = {(item.device, item.subnet) for item in plan.addresses}
    for item in plan.addresses if len(subnets) < len(plan.addresses) else ():
        policy = plan.routing.policy(item.fabric, item.network)
        port = plan.devices[item.device].type.port[item.port]
        if policy is None or port.is_management or policy.routing in ("l3-host", "isolated"):
            continue
        other = seen.setdefault((item.device, item.subnet), item)
        if other is item:
            continue
        ports = f"ports {other.port} and {item.port} of {item.device} are both in {item.subnet}"
        path = ("fabrics", item.fabric)
        if policy.routing == "l2-vlan" and "routing" in policy.stated and traffic.carries(plan, item.fabric, "compute"):
            finding = Finding("DC343", f"{ports}, so they answer for each other", "use `routing: l3-host`", path)
        else:
            finding = Finding("DC342", f"{ports} without a bond", "remove `attach:`, so that they form a bond", path)
        yield Case((finding.code, item.fabric), item.device, finding)


def _earlier_scheme() -> Finding:
    message = "the addresses are those of an earlier version (`scheme: 1`), and no switch routes between them"
    return Finding("DC354", message, "remove `scheme:`, unless the site is built", ("addressing", "scheme"))


def bonds_have_a_partner(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC344 for bonds with LACP over switches that are neither MLAG nor EVPN pairs."""
    yield from fold(_lonely_bonds(evidence.topology), "host", "hosts")


def _lonely_bonds(topology: Topology) -> Iterator[Case]:
    plan = topology.plan
    spines = {each.name: bool(each.spines or each.far) for each in plan.fabrics}
    for item in plan.addresses:
        policy = plan.routing.policy(item.fabric) if item.bond and not item.vlan else None
        if policy is None or policy.attach != "bond-lacp" or policy.pair == "host-routes":
            continue
        if policy.pair == "evpn-mh" and spines.get(item.fabric):
            continue
        own = (cable for cable in topology.cables_of[item.device] if cable.a_device == item.device)
        ends = {cable.a_port: cable.b_device for cable in own}
        leaves = sorted({ends[port] for port in item.members if port in ends})
        if len(leaves) < 2:
            continue
        fault = ""
        if policy.pair == "mlag" and (len(leaves) > 2 or not _are_cabled(topology, leaves)):
            fault = f"{' and '.join(leaves[:3])}, which are not a pair with peer links"
        elif policy.pair == "evpn-mh":
            fault = f"{leaves[0]} and {leaves[1]}, which have no spines for EVPN"
        elif policy.pair not in ("mlag", "evpn-mh"):
            fault = f"{leaves[0]} and {leaves[1]}, which share nothing"
        if fault:
            message = f"{item.bond} of {item.device} is on {fault}"
            hint = "add `peer_links:`, set `pair: evpn-mh` below spines, or set `attach: bond-backup`"
            yield Case(item.fabric, item.device, Finding("DC344", message, hint, ("fabrics", item.fabric)))


def _are_cabled(topology: Topology, leaves: Sequence[str]) -> bool:
    """Return whether a cable joins two leaves."""
    first, second = leaves
    return any(second in (cable.a_device, cable.b_device) for cable in topology.cables_of[first])


def numbers_are_used_once(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC345 for indexes, VLANs and VRRP groups that two networks share."""
    plan = evidence.topology.plan
    indexes: dict[int, str] = {}
    for policy in _policies(plan):
        routed = any(each.fabric == policy.fabric for each in plan.routing.routers.values())
        if policy.network or policy.fabric_index is None or not routed:
            continue
        other = indexes.setdefault(policy.fabric_index, policy.fabric)
        if other != policy.fabric:
            message = f"the fabrics '{other}' and '{policy.fabric}' both have index {policy.fabric_index}, "
            message += "so their switches have the same AS numbers and loopbacks"
            free = next(number for number in range(16) if number not in indexes)
            yield Finding("DC345", message, f"set `index: {free}` of one of them", ("fabrics", policy.fabric))
    yield from _vlans_used_twice(plan)


def indexes_are_stated(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC359 for several fabrics whose indexes follow from the order of their names."""
    plan = evidence.topology.plan
    routed = {each.fabric for each in plan.routing.routers.values()}
    others = [
        (policy.fabric, policy.fabric_index)
        for policy in _policies(plan)
        if not policy.network
        and policy.fabric in routed
        and policy.fabric_index is not None
        and policy.fabric_index >= FIRST_OTHER
        and "index" not in policy.stated
    ]
    for name, index in others if len(others) > 1 else ():
        message = f"fabric '{name}' has index {index} by the order of names, so another fabric can move its "
        message += "loopbacks and AS numbers"
        yield Finding("DC359", message, f"set `index: {index}`", ("fabrics", name))


def _vlans_used_twice(plan: Plan) -> Iterator[Finding]:
    """Yield DC345 for VLANs with one number on one switch, and for VLANs with one VRRP group there."""
    by_fabric: dict[str, list[NetworkPolicy]] = defaultdict(list)
    for policy in _policies(plan):
        if policy.vlan:
            by_fabric[policy.fabric].append(policy)
    for policies in by_fabric.values():
        vlans: dict[int, NetworkPolicy] = {}
        groups: dict[int, NetworkPolicy] = {}
        for policy in policies:
            other = vlans.setdefault(policy.vlan, policy)
            if other is not policy:
                message = f"{_title(other)} and {_title(policy)} both have VLAN {policy.vlan} on one switch"
                yield Finding("DC345", message, "give one of them another VLAN", (*_path(policy), "vlan"))
                continue
            group = groups.setdefault(vrid_of(policy.vlan), policy)
            if group is not policy and plan.kind == "edge-site" and policy.gateway == "leaf":
                message = f"{_title(group)} and {_title(policy)} have the VLANs {group.vlan} and {policy.vlan}, "
                message += f"which both give the VRRP group {vrid_of(policy.vlan)}"
                yield Finding("DC345", message, "use VLANs below 256", (*_path(policy), "vlan"))


def frames_fit_the_switches(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC348 for hosts whose frames are larger than the switches carry."""
    plan = evidence.topology.plan
    for policy in _policies(plan):
        if policy.protocol != "ethernet" or not policy.nos:
            continue
        most = switch_mtu(policy.nos) - (OVERLAY_BYTES if policy.overlay else 0)
        if policy.mtu > most:
            over = " with the overlay" if policy.overlay else ""
            message = f"the hosts of {_title(policy)} have an MTU of {policy.mtu:,}; the switches carry {most:,}{over}"
            yield Finding("DC348", message, f"lower `mtu:` to {most}", (*_path(policy), "mtu"))
        base = plan.routing.policy(policy.fabric)
        if policy.network and base and policy.network != "management" and policy.mtu > base.mtu:
            message = f"{_title(policy)} has an MTU of {policy.mtu:,} on ports with {base.mtu:,}"
            yield Finding("DC348", message, f"lower `mtu:` to {base.mtu}", (*_path(policy), "mtu"))


def hosts_have_a_default_route(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC350 for hosts with an Ethernet in-band network of which no address has the default route."""
    topology = evidence.topology
    plan, cases = topology.plan, []
    ethernet = {name for name, _ in plan.routing.policies if _is_ethernet(plan, name)}
    inband = {name for name in traffic.carriers(plan, "inband") if name in ethernet}
    hosts = [device for device in plan.devices.values() if device.kind in HOSTS]
    lacking: dict[Hashable, str] = {}  # the fabric by type and addresses, of which only the presence of gateways counts
    for device in hosts if inband and plan.routing.scheme > 1 else ():
        addresses = topology.addresses_of.get(device.name, ())
        routed = [(item.port, item.fabric, item.network, bool(item.gateway)) for item in addresses]
        kind = id(device.type), *routed
        if kind not in lacking:
            lacking[kind] = _unrouted(plan, device, addresses, inband)
        if lacking[kind]:
            message = f"{device.name} has an in-band network and no default route"
            hint = "set `gateway:` of the fabric to `leaf` or `external`"
            finding = Finding("DC350", message, hint, ("fabrics", lacking[kind]))
            cases.append(Case("none", device.name, finding))
    yield from fold(cases, "host", "hosts")


def _unrouted(plan: Plan, device: Device, addresses: Iterable[Address], inband: set[str]) -> str:
    """Return the in-band fabric of a host without a default route, "" for any other host."""
    own = [item for item in addresses if not device.type.port[item.port].is_management]
    mine = next((item.fabric for item in own if item.fabric in inband), "")
    return "" if mine and default_address(plan, device, own) else mine


def _is_ethernet(plan: Plan, fabric: str) -> bool:
    policy = plan.routing.policy(fabric)
    return policy is not None and policy.protocol == "ethernet"


def infiniband_is_not_routed(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC351 for IPoIB subnets with a stated gateway or public addresses."""
    for policy in _policies(evidence.topology.plan):
        if policy.routing != "infiniband":
            continue
        if "gateway" in policy.stated:
            message = f"fabric '{policy.fabric}' states a gateway, but no device routes an IPoIB subnet"
            yield Finding("DC351", message, "remove `gateway:`", (*_path(policy), "gateway"))
        if policy.pool and ipaddress.ip_network(policy.pool).is_global:
            message = f"the pool {policy.pool} of the InfiniBand fabric '{policy.fabric}' has public addresses"
            path = ("addressing", "pools", policy.fabric)
            yield Finding("DC351", message, "use a private pool, such as 100.126.0.0/16", path)


def systems_have_the_features(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC352 for operating systems that lack what the design asks for."""
    plan = evidence.topology.plan
    for policy in _policies(plan):
        routed = any(each.fabric == policy.fabric for each in plan.routing.routers.values())
        if policy.network or policy.protocol != "ethernet":
            continue
        if policy.nos == "sonic" and policy.links == "unnumbered" and routed:
            message = f"SONiC before 2026 has no sessions on unnumbered links, which fabric '{policy.fabric}' asks for"
            yield Finding("DC352", message, "set `links: numbered`", (*_path(policy), "links"))
        if policy.nos in ("sonic", "frr") and policy.pair == "mlag":
            message = f"fabric '{policy.fabric}' has MLAG pairs, which the files for {policy.nos} do not configure"
            yield Finding(
                "DC352", message, "set `nos:` to cumulus or eos, or configure the pairs by hand", _path(policy)
            )


def edge_gateways_are_redundant(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC353 for an edge site with two switches of which one alone has the gateway."""
    plan = evidence.topology.plan
    for prefix in plan.prefixes:
        if len(prefix.leaves) > 1 and len(prefix.owners) == 1 and prefix.owners[0].device in prefix.leaves:
            message = f"the gateway {prefix.gateway} of {prefix.prefix} is on {prefix.owners[0].device} alone"
            policy = plan.routing.policy(prefix.fabric, prefix.network)
            path = (*_path(policy), "gateway") if policy else ("fabrics", prefix.fabric)
            yield Finding("DC353", message, "set `gateway: leaf`, so that both switches share it", path)


def _policies(plan: Plan) -> Iterator[NetworkPolicy]:
    """Yield the policies of all networks, none with addresses of an earlier scheme."""
    yield from plan.routing.policies.values() if plan.routing.scheme > 1 else ()


def _title(policy: NetworkPolicy) -> str:
    """Return the name of a network for people."""
    if policy.network == "management":
        return f"the management network of '{policy.fabric}'"
    return f"VLAN '{policy.network}' of '{policy.fabric}'" if policy.network else f"fabric '{policy.fabric}'"


def _path(policy: NetworkPolicy) -> KeyPath:
    own = policy.network and policy.network != "management"
    return ("fabrics", policy.fabric, *(("vlans", policy.network) if own else ()))
