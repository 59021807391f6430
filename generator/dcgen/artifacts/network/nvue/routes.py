"""The routing of a switch with Cumulus Linux: policies, BGP and static routes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from dcgen.artifacts.network.nvue.dialect import Dialect
from dcgen.artifacts.network.nvue.interfaces import session_interfaces
from dcgen.network.records import SwitchNetwork
from dcgen.views.routing import (
    DEFAULTS,
    LIMIT,
    OWN_PATHS,
    WHOLE_BITS,
    BgpSession,
    PrefixRule,
    connected_rules,
    make_sessions,
    of_version,
    originated,
    owned,
    paths_of,
    version_of,
    versions_of,
    vrfs_of,
)


def make_policy(switch: SwitchNetwork) -> dict[str, Any]:
    """Return prefix lists, AS path lists and route maps: of connected routes, and of circuits if there is one."""
    lists: dict[str, Any] = {}
    maps: dict[str, Any] = {}
    for vrf in vrfs_of(switch):
        for version in versions_of(switch):
            if rules := list(connected_rules(switch, vrf, version)):
                name = policy_name(vrf, version)
                lists[name] = _prefix_list(version, rules)
                maps[name] = _route_map(_permit(version, **{"ip-prefix-list": name}))
    paths: dict[str, Any] = {}
    for version in _circuit_versions(switch):
        own = owned(switch, version)
        lists[f"DEFAULT{version}"] = _prefix_list(version, [PrefixRule(DEFAULTS[version])])
        lists |= {f"OWN{version}": _own_list(own, version)} if own else {}
        maps |= _circuit_maps(version, bool(own))
        paths = {"as-path-list": {"SITE": {"rule": {"10": {"action": "permit", "aspath-exp": OWN_PATHS}}}}}
    found = {"prefix-list": lists, **paths, "route-map": maps}
    return {key: value for key, value in found.items() if value}


def policy_name(vrf: str, version: int) -> str:
    """Return the name of the prefix list and route map of connected routes."""
    return f"CONNECTED{version}{f'-{vrf}' if vrf else ''}"


def _circuit_versions(switch: SwitchNetwork) -> list[int]:
    return sorted({version for item in make_sessions(switch) if item.is_circuit for version in item.versions})


def _own_list(prefixes: Iterable[str], version: int) -> dict[str, Any]:
    return _prefix_list(version, [PrefixRule(prefix, 0, WHOLE_BITS[version]) for prefix in prefixes])


def _prefix_list(version: int, rules: Iterable[PrefixRule]) -> dict[str, Any]:
    numbered = {}
    for number, rule in enumerate(rules, 1):
        bounds = {"min-prefix-len": rule.least, "max-prefix-len": rule.most}
        match = {rule.prefix: {key: value for key, value in bounds.items() if value}}
        numbered[str(10 * number)] = {"action": "permit", "match": match}
    return {"type": f"ipv{version}", "rule": numbered}


def _circuit_maps(version: int, has_own: bool) -> dict[str, Any]:
    """Return the policies of circuits: no route of the site comes in, no default route and no foreign route go out."""
    deny = _deny(version, **{"ip-prefix-list": f"OWN{version}"})
    return {
        f"CIRCUIT-IN{version}": _route_map(*([deny] if has_own else []), {"action": {"permit": {}}}),
        f"CIRCUIT-OUT{version}": _route_map(
            _deny(version, **{"ip-prefix-list": f"DEFAULT{version}"}), _permit(version, **{"as-path-list": "SITE"})
        ),
    }


def _route_map(*rules: dict[str, Any]) -> dict[str, Any]:
    return {"rule": {str(10 * number): rule for number, rule in enumerate(rules, 1)}}


def _permit(version: int, **match: str) -> dict[str, Any]:
    return {"action": {"permit": {}}, "match": {"type": f"ipv{version}", **match}}


def _deny(version: int, **match: str) -> dict[str, Any]:
    return {"action": {"deny": {}}, "match": {"type": f"ipv{version}", **match}}


# --- VRFs --------------------------------------------------------------------------------------------------------


def make_vrfs(switch: SwitchNetwork, dialect: Dialect) -> dict[str, Any]:
    """Return the BGP of each VRF, and the static default routes."""
    found: dict[str, Any] = {
        vrf or "default": {"router": {"bgp": _bgp(switch, vrf, dialect)}} for vrf in vrfs_of(switch)
    }
    static: dict[str, Any] = {}
    for via in switch.default_via:
        version = version_of(via)
        route = static.setdefault(DEFAULTS[version], {"address-family": f"ipv{version}-unicast", "via": {}})
        route["via"][via] = {"type": f"ipv{version}-address"}
    if static:
        found.setdefault("default", {"router": {}})["router"]["static"] = static
    return found


def _bgp(switch: SwitchNetwork, vrf: str, dialect: Dialect) -> dict[str, Any]:
    sessions = [item for item in make_sessions(switch) if item.vrf == vrf]
    interfaces, versions = session_interfaces(switch), versions_of(switch)
    families = {f"ipv{version}-unicast": _family(switch, vrf, version, dialect) for version in versions}
    for family in families.values():
        family["multipaths"] = {"ebgp": paths_of(switch, sessions)}
    if switch.overlay == "evpn" and not vrf:
        families["l2vpn-evpn"] = dialect.switched()
    return {
        **dialect.switched(),
        "autonomous-system": switch.asn,
        **({"router-id": switch.router_id} if switch.router_id else {}),
        "path-selection": {"multipath": {"aspath-ignore": dialect.flag()}},
        "address-family": families,
        "neighbor": {
            item.address or interfaces.get(item.port, item.port): _neighbor(item, versions, dialect)
            for item in sessions
        },
    }


def _family(switch: SwitchNetwork, vrf: str, version: int, dialect: Dialect) -> dict[str, Any]:
    found: dict[str, Any] = dialect.switched()
    if networks := () if vrf else tuple(originated(switch, version)):
        found["network"] = {prefix: {} for prefix in networks}
    if any(connected_rules(switch, vrf, version)):
        connected = {**dialect.switched(), "route-map": policy_name(vrf, version)}
        found["redistribute"] = {"connected": connected}
    if aggregates := of_version(() if vrf else switch.aggregates, version):
        found["aggregate-route"] = {prefix: {"summary-only": dialect.flag()} for prefix in aggregates}
    return found


def _neighbor(session: BgpSession, versions: Iterable[int], dialect: Dialect) -> dict[str, Any]:
    families: dict[str, Any] = {}
    for version in versions:
        carries = version in session.versions
        if version == 4 and carries and not (session.is_circuit or session.is_internal):
            continue  # the default
        family = dialect.switched(carries)
        if carries and session.is_internal:
            family["nexthop-setting"] = "self"
        if carries and session.is_circuit:
            inbound, outbound = f"CIRCUIT-IN{version}", f"CIRCUIT-OUT{version}"
            family["policy"] = {"inbound": {"route-map": inbound}, "outbound": {"route-map": outbound}}
            family["prefix-limits"] = {"inbound": {"maximum": LIMIT}}
        families[f"ipv{version}-unicast"] = family
    if session.overlay:
        families["l2vpn-evpn"] = dialect.switched()
    remote: int | str = int(session.remote) if session.remote.isdigit() else session.remote
    kind = "numbered" if session.address else "unnumbered"
    return {"type": kind, "remote-as": remote, **({"address-family": families} if families else {})}
