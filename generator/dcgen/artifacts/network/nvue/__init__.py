"""nvue/: the startup configuration of each switch with Cumulus Linux, as NVUE reads and prints it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dcgen.analysis import Analysis
from dcgen.artifacts.network.nvue.dialect import BR_DEFAULT, Dialect, dialect_of
from dcgen.artifacts.network.nvue.files import NvueFile, NvueGuide, NvueRow
from dcgen.artifacts.network.nvue.interfaces import NvueInterface, has_vrrp, make_interfaces
from dcgen.artifacts.network.nvue.routes import make_policy, make_vrfs
from dcgen.network.records import Pair, SwitchNetwork
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.views.routing import is_tunnel_end, silent_circuits

PRIORITIES = {True: 1000, False: 2000}  # of the first and the second switch of an MLAG pair; the lower one is primary
BLOCKS = {"vrf": 6, "router": 4}  # levels of keys with lines of their own; below, a mapping is on one line
DEPTH = 3


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a file per switch with Cumulus Linux and the README, or nothing if there is none."""
    yield from make_pages(analysis.once(make_switches))


def make_pages(switches: dict[str, SwitchNetwork]) -> Iterator[Page]:
    """Yield the file of each switch with Cumulus Linux and the README, or nothing if there is none."""
    ours = {name: switch for name, switch in switches.items() if switch.nos.startswith("cumulus")}
    for name, switch in ours.items():
        yield Page(f"nvue/{name}.yaml", "nvue/switch.yaml.j2", make_file(switch))
    if ours:
        dialects = {name: dialect_of(switch.nos) for name, switch in ours.items()}
        guide = NvueGuide(
            tuple((name, dialect.version) for name, dialect in dialects.items()),
            tuple((name, gap) for name, switch in ours.items() for gap in make_gaps(switch, dialects[name])),
            any(dialect.minor < 11 for dialect in dialects.values()),
        )
        yield Page("nvue/README.md", "nvue/README.md.j2", guide)


def make_file(switch: SwitchNetwork) -> NvueFile:
    """Return the startup configuration of a switch."""
    dialect = dialect_of(switch.nos)
    sections = make_sections(switch, dialect)
    rows = list(_rows({"system": {"hostname": switch.name, **sections.pop("system", {})}}, 4, DEPTH))
    rows.append(NvueRow(" " * 4, "interface", None))
    for interface in make_interfaces(switch, dialect):
        rows += _interface_rows(interface)
    for name, section in sections.items():
        rows += _rows({name: section}, 4, BLOCKS.get(name, DEPTH))
    return NvueFile(switch.name, dialect.version, tuple(rows))


def make_sections(switch: SwitchNetwork, dialect: Dialect) -> dict[str, Any]:
    """Return the configuration of a switch without its interfaces and name, by section."""
    found = dialect.lldp()
    if switch.vlans or any(not port.is_routed for port in switch.ports):
        found["bridge"] = {"domain": {BR_DEFAULT: _bridge(switch)}}
    if switch.pair and switch.pair.kind == "mlag":
        found["mlag"] = _mlag(switch, switch.pair, dialect)
    if is_tunnel_end(switch):
        multihomed = switch.pair is not None and switch.pair.kind == "evpn-mh"
        found["evpn"] = {**dialect.switched(), **({"multihoming": dialect.switched()} if multihomed else {})}
        source = {"source": {"address": switch.router_id}} if switch.router_id else {}
        found["nve"] = {"vxlan": {**dialect.switched(), **source, "arp-nd-suppress": dialect.flag()}}
    if switch.roce:
        found["qos"] = {"roce": {**dialect.switched(), "mode": switch.roce}}
    found |= _router(switch, dialect)
    if vrfs := make_vrfs(switch, dialect):
        found["vrf"] = vrfs
    return found


def _bridge(switch: SwitchNetwork) -> dict[str, Any]:
    """Return the VLANs of the bridge: all that a record, a port or a bond names."""
    vnis = {vlan.vlan: vlan.vni for vlan in switch.vlans}
    used = [(port.untagged, *port.tagged) for port in switch.ports]
    used += [(bond.untagged, *bond.tagged) for bond in switch.bonds]
    for numbers in used:
        vnis |= {number: vnis.get(number, 0) for number in numbers if number}
    vlans: dict[str, Any] = {str(vlan): {"vni": {str(vni): {}}} if vni else {} for vlan, vni in sorted(vnis.items())}
    return {"type": "vlan-aware", "vlan": vlans}


def _mlag(switch: SwitchNetwork, pair: Pair, dialect: Dialect) -> dict[str, Any]:
    """Return the MLAG pair with the address of its backup."""
    vrf = {"vrf": pair.backup_vrf} if pair.backup_vrf else {}
    backup = {pair.backup: vrf} if pair.backup else {}
    return {
        **dialect.switched(),
        "mac-address": pair.mac,
        "peer-ip": "linklocal",
        "priority": PRIORITIES[pair.is_first],
        **({"backup": backup} if backup else {}),
    }


def _router(switch: SwitchNetwork, dialect: Dialect) -> dict[str, Any]:
    """Return the router as a whole: BGP, policies, and VRRP."""
    found: dict[str, Any] = {}
    if switch.asn:
        bgp = {**dialect.switched(), "autonomous-system": switch.asn}
        found["bgp"] = {**bgp, "router-id": switch.router_id} if switch.router_id else bgp
    if policy := make_policy(switch):
        found["policy"] = policy
    if any(has_vrrp(switch, vlan) for vlan in switch.vlans):
        found["vrrp"] = dialect.switched()
    return {"router": found} if found else {}


def make_gaps(switch: SwitchNetwork, dialect: Dialect) -> Iterator[str]:
    """Yield what the file of a switch lacks because NVUE has no key for it or no one states a value."""
    shared = any(bond.shared for bond in switch.bonds)
    kind = switch.pair.kind if switch.pair else ""
    if switch.host_routes:
        yield "routes to single hosts: NVUE has no key that announces neighbors as routes"
    if kind == "host-routes" and shared:
        yield "one LACP system MAC address on both switches: NVUE has it only for MLAG and EVPN multihoming"
    if kind == "mlag" and is_tunnel_end(switch):
        yield "nve.vxlan.mlag.shared-address: no one states the address of both tunnel endpoints"
    for gbps, links in sorted({(port.speed_gbps, port.links) for port in switch.ports}):
        if not dialect.speed(gbps) or (links > 1 and not dialect.breakout(links, gbps)):
            split = f", {links} to a cage" if links > 1 else ""
            yield f"ports of {gbps:g}G{split}: version {dialect.version} has no value for them"
    for port in silent_circuits(switch):
        at = next((item.peer for item in switch.neighbors if item.port == port), port)
        yield f"a BGP session with {at}: no one states the AS of the provider"


# --- lines -------------------------------------------------------------------------------------------------------


def _interface_rows(interface: NvueInterface) -> Iterator[NvueRow]:
    yield NvueRow(" " * 6, interface.name, None)
    if interface.description:
        yield NvueRow(" " * 8, "description", None, interface.description)
    for key, value in interface.settings.items():
        yield NvueRow(" " * 8, key, value)


def _rows(tree: dict[str, Any], indent: int, depth: int) -> Iterator[NvueRow]:
    """Yield a line per key of the first `depth` levels. A mapping of plain values is on one line."""
    for key, value in tree.items():
        if depth > 1 and isinstance(value, dict) and any(isinstance(item, dict) for item in value.values()):
            yield NvueRow(" " * indent, key, None)
            yield from _rows(value, indent + 2, depth - 1)
        else:
            yield NvueRow(" " * indent, key, value)
