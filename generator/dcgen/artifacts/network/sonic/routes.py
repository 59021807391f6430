"""The tables of BGP, its policies and static routes, for the management framework of SONiC.

The simpler mode of SONiC, with `bgpcfgd`, has fixed policies and cannot redistribute the prefixes of hosts. The
management framework takes all of it from tables.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from dcgen.artifacts.network.sonic.files import Fields
from dcgen.artifacts.network.sonic.ports import Entry, SonicNames, vrf_name
from dcgen.network.records import SwitchNetwork
from dcgen.views.routing import (
    DEFAULTS,
    LIMIT,
    OWN_PATHS,
    WHOLE_BITS,
    BgpSession,
    PrefixRule,
    connected_rules,
    is_tunnel_end,
    make_sessions,
    of_version,
    originated,
    owned,
    paths_of,
    version_of,
    versions_of,
    vrfs_of,
)

_NOT_IN_A_COMMAND = re.compile(r"[^A-Za-z0-9_.:/+-]")


def make_routing(switch: SwitchNetwork, names: SonicNames) -> Iterator[Entry]:
    """Yield the tables of BGP in each VRF, and static default routes."""
    sessions = list(make_sessions(switch))
    for vrf in vrfs_of(switch):
        own = [item for item in sessions if item.vrf == vrf]
        yield from _bgp(switch, vrf, own)
        for session in own:
            if session.address or session.port not in names.bridged:
                yield from _session(session, names)
    yield from _circuit_policies(switch)
    hops: dict[int, list[str]] = {}
    for via in switch.default_via:
        hops.setdefault(version_of(via), []).append(via)
    for version, nexthops in sorted(hops.items()):
        yield "STATIC_ROUTE", f"default|{DEFAULTS[version]}", {"nexthop": ",".join(nexthops)}


def routing_vrf(vrf: str) -> str:
    """Return the VRF as tables of routing name it."""
    return vrf_name(vrf) if vrf else "default"


def _bgp(switch: SwitchNetwork, vrf: str, sessions: list[BgpSession]) -> Iterator[Entry]:
    name = routing_vrf(vrf)
    fields: Fields = {"load_balance_mp_relax": "true", "local_asn": str(switch.asn), "network_import_check": "true"}
    yield "BGP_GLOBALS", name, fields | ({"router_id": switch.router_id} if switch.router_id else {})
    paths = str(paths_of(switch, sessions))
    for version in versions_of(switch):
        family = f"{name}|ipv{version}_unicast"
        yield "BGP_GLOBALS_AF", family, {"max_ebgp_paths": paths}
        for prefix in () if vrf else originated(switch, version):
            yield "BGP_GLOBALS_AF_NETWORK", f"{family}|{prefix}", {}
        for prefix in of_version(() if vrf else switch.aggregates, version):
            yield "BGP_GLOBALS_AF_AGGREGATE_ADDR", f"{family}|{prefix}", {"summary_only": "true"}
        if rules := list(connected_rules(switch, vrf, version)):
            policy = f"CONNECTED{version}{f'-{name}' if vrf else ''}"
            yield from _prefix_set(policy, version, rules)
            yield from _route_map(policy, {"route_operation": "permit", "match_prefix_set": policy})
            yield "ROUTE_REDISTRIBUTE", f"{name}|connected|bgp|ipv{version}", {"route_map": [policy]}
    if switch.overlay == "evpn" and not vrf:
        yield "BGP_GLOBALS_AF", f"{name}|l2vpn_evpn", {"advertise-all-vni": "true"} if is_tunnel_end(switch) else {}


def _session(session: BgpSession, names: SonicNames) -> Iterator[Entry]:
    """Yield a neighbor and its address families. SONiC copies the name into a command, so it has no blank."""
    target = session.address or names.sessions.get(session.port, session.port)
    key = f"{routing_vrf(session.vrf)}|{target}"
    remote: Fields = {"asn": session.remote} if session.remote.isdigit() else {"peer_type": session.remote}
    word = _NOT_IN_A_COMMAND.sub("_", session.far)
    yield "BGP_NEIGHBOR", key, {"admin_status": "up", **remote, "name": word}
    for version in session.versions:
        fields: Fields = {"admin_status": "up"}
        if session.is_internal:
            fields["nhself"] = "true"
        if session.is_circuit:
            fields |= {"max_prefix_limit": str(LIMIT)}
            fields |= {"route_map_in": [f"CIRCUIT-IN{version}"], "route_map_out": [f"CIRCUIT-OUT{version}"]}
        yield "BGP_NEIGHBOR_AF", f"{key}|ipv{version}_unicast", fields
    if session.overlay:
        yield "BGP_NEIGHBOR_AF", f"{key}|l2vpn_evpn", {"admin_status": "up"}


def _circuit_policies(switch: SwitchNetwork) -> Iterator[Entry]:
    """Yield the policies of circuits: no route of the site comes in, no default route and no foreign route go out."""
    versions = sorted({version for item in make_sessions(switch) if item.is_circuit for version in item.versions})
    if versions:
        yield "AS_PATH_SET", "SITE", {"action": "permit", "as_path_set_member": [OWN_PATHS]}
    for version in versions:
        own = [PrefixRule(prefix, 0, WHOLE_BITS[version]) for prefix in owned(switch, version)]
        yield from _prefix_set(f"DEFAULT{version}", version, [PrefixRule(DEFAULTS[version])])
        inbound: list[Fields] = [{"route_operation": "permit"}]
        if own:
            yield from _prefix_set(f"OWN{version}", version, own)
            inbound.insert(0, {"route_operation": "deny", "match_prefix_set": f"OWN{version}"})
        yield from _route_map(f"CIRCUIT-IN{version}", *inbound)
        yield from _route_map(
            f"CIRCUIT-OUT{version}",
            {"route_operation": "deny", "match_prefix_set": f"DEFAULT{version}"},
            {"route_operation": "permit", "match_as_path": "SITE"},
        )


def _prefix_set(name: str, version: int, rules: Iterable[PrefixRule]) -> Iterator[Entry]:
    yield "PREFIX_SET", name, {"mode": f"IPv{version}"}
    for prefix, least, most in rules:
        length = prefix.rpartition("/")[2]
        lengths = f"{least or length}..{most}" if most else "exact"
        yield "PREFIX", f"{name}|{prefix}|{lengths}", {"action": "permit"}


def _route_map(name: str, *statements: Fields) -> Iterator[Entry]:
    yield "ROUTE_MAP_SET", name, {}
    for number, statement in enumerate(statements, 1):
        yield "ROUTE_MAP", f"{name}|{10 * number}", statement
