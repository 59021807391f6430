"""sonic/: the configuration database of each switch with SONiC, as `config load` reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from dcgen.analysis import Analysis
from dcgen.artifacts.network.sonic.files import (
    Fields,
    SonicEntry,
    SonicFile,
    SonicGuide,
    SonicRow,
    SonicSplit,
    SonicTable,
)
from dcgen.artifacts.network.sonic.ports import (
    Entry,
    make_bonds,
    make_names,
    make_ports,
    make_vlans,
    split_cages,
    vrf_name,
)
from dcgen.artifacts.network.sonic.routes import make_routing
from dcgen.network.platforms import CageLanes, number_cages, platform_of
from dcgen.network.records import SwitchNetwork
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.topology import Topology
from dcgen.views.routing import is_tunnel_end, make_sessions, silent_circuits, vrfs_of

# The type of a switch by its tier, as SONiC counts from the hosts up. Default buffers follow from it.
TYPES = {"leaf": "ToRRouter", "spine": "LeafRouter", "core": "SpineRouter"}
TUNNEL, OVERLAY = "vtep", "nvo"  # names of the VXLAN tunnel and of the overlay on it
CageTypes = Mapping[str, Mapping[int, str]]  # by model and number of the cage


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield a file per switch with SONiC and the README, or nothing if there is none."""
    switches = analysis.once(make_switches)
    if any(switch.nos == "sonic" for switch in switches.values()):
        yield from make_pages(switches, analysis.once(make_cage_types))


def make_cage_types(topology: Topology) -> dict[str, dict[int, str]]:
    """Return the types of the cages in use, by switch model and number of the cage."""
    found: dict[str, dict[int, str]] = {}
    for type_ in {id(device.type): device.type for device in topology.plan.devices.values()}.values():
        for port in type_.ports if type_.kind == "switch" else ():
            number = port.cage.removeprefix("cage")
            if number.isdigit():
                found.setdefault(type_.model, {})[int(number)] = port.cage_type
    return found


def make_pages(switches: dict[str, SwitchNetwork], cage_types: CageTypes) -> Iterator[Page]:
    """Yield the file of each switch with SONiC and the README, or nothing if there is none."""
    ours = {name: switch for name, switch in switches.items() if switch.nos == "sonic"}
    splits: list[SonicSplit] = []
    for name, switch in ours.items():
        cages = number_cages(switch.model, cage_types.get(switch.model, {}))
        splits += [SonicSplit(name, port, mode) for port, mode in split_cages(switch, cages)]
        yield Page(f"sonic/{name}.json", "sonic/switch.json.j2", make_file(switch, cages))
    if ours:
        rows = tuple(
            SonicRow(name, switch.model, platform_of(switch.model) is not None) for name, switch in ours.items()
        )
        gaps = tuple((name, gap) for name, switch in ours.items() for gap in make_gaps(switch))
        roce = any(switch.roce for switch in ours.values())
        guide = SonicGuide(rows, tuple(splits), gaps, roce, not all(row.known for row in rows))
        yield Page("sonic/README.md", "sonic/README.md.j2", guide)


def make_file(switch: SwitchNetwork, cages: Mapping[int, CageLanes]) -> SonicFile:
    """Return the tables of a switch in the order of their names."""
    tables: dict[str, dict[str, Fields]] = {}
    for table, key, fields in make_entries(switch, cages):
        tables.setdefault(table, {})[key] = fields
    return SonicFile(
        tuple(
            SonicTable(name, tuple(SonicEntry(key, fields) for key, fields in tables[name].items()))
            for name in sorted(tables)
        )
    )


def make_entries(switch: SwitchNetwork, cages: Mapping[int, CageLanes]) -> Iterator[Entry]:
    """Yield the entries of all tables of a switch."""
    names = make_names(switch, cages)
    yield from _system(switch)
    yield from make_ports(switch, names, cages)
    yield from make_bonds(switch, names)
    yield from make_vlans(switch, names)
    yield from _overlay(switch)
    yield from make_routing(switch, names)


def _system(switch: SwitchNetwork) -> Iterator[Entry]:
    """Yield the switch as a whole, its loopbacks, its VRFs, LLDP, and the management port in a VRF of its own."""
    fields: Fields = {"hostname": switch.name, "type": TYPES.get(switch.tier, "ToRRouter")}
    if switch.asn:
        fields |= {"bgp_asn": str(switch.asn), "docker_routing_config_mode": "unified"}
        fields |= {"frr_mgmt_framework_config": "true"}
    yield "DEVICE_METADATA", "localhost", fields
    yield "LLDP", "GLOBAL", {"enabled": "true"}
    if switch.loopbacks:
        yield "LOOPBACK_INTERFACE", "Loopback0", {}
        for at in switch.loopbacks:
            yield "LOOPBACK_INTERFACE", f"Loopback0|{at}", {}
    used = [port.vrf for port in switch.ports] + [vlan.vrf for vlan in switch.vlans]
    for vrf in dict.fromkeys(filter(None, (*used, *vrfs_of(switch)))):
        yield "VRF", vrf_name(vrf), {}
    if switch.management:
        gateway: Fields = {"gwaddr": switch.management_gateway} if switch.management_gateway else {}
        yield "MGMT_PORT", "eth0", {"admin_status": "up", "alias": "eth0"}
        yield "MGMT_INTERFACE", f"eth0|{switch.management}", gateway
        yield "MGMT_VRF_CONFIG", "vrf_global", {"mgmtVrfEnabled": "true"}


def _overlay(switch: SwitchNetwork) -> Iterator[Entry]:
    """Yield the tunnel endpoint on the loopback, and the VXLAN network of each VLAN."""
    if not (is_tunnel_end(switch) and switch.router_id):
        return
    yield "VXLAN_TUNNEL", TUNNEL, {"src_ip": switch.router_id}
    yield "VXLAN_EVPN_NVO", OVERLAY, {"source_vtep": TUNNEL}
    for vlan in switch.vlans:
        if vlan.vni:
            name = f"Vlan{vlan.vlan}"
            yield "VXLAN_TUNNEL_MAP", f"{TUNNEL}|map_{vlan.vni}_{name}", {"vlan": name, "vni": str(vlan.vni)}


def make_gaps(switch: SwitchNetwork) -> Iterator[str]:
    """Yield what the file of a switch lacks because SONiC has no table for it or no one states a value."""
    if switch.pair and switch.pair.kind == "mlag":
        yield f"the MLAG pair with {switch.pair.peer}: it needs a daemon that images omit by default"
    for vlan in switch.vlans:
        if vlan.virtual and vlan.vrid:
            gateways = ", ".join(at.address for at in vlan.gateways)
            yield f"the gateway {gateways} of VLAN {vlan.vlan}: SONiC has no table of VRRP"
    if switch.host_routes:
        yield "routes to single hosts: SONiC has no table that announces neighbors as routes"
    for bond in switch.bonds:
        if not bond.lacp:
            yield f"the static bond to {bond.peer}: a port channel of SONiC always uses LACP"
    bare = [session for session in make_sessions(switch) if not session.address]
    bridged = make_names(switch, {}).bridged
    for far in dict.fromkeys(session.far for session in bare if session.port in bridged):
        yield f"a BGP session with {far}: the links to it only bridge"
    if any(session.port not in bridged for session in bare):
        yield "links with addresses: its sessions need a new image, see Routing"
    for port in silent_circuits(switch):
        at = next((item.peer for item in switch.neighbors if item.port == port), port)
        yield f"a BGP session with {at}: no one states the AS of the provider"
