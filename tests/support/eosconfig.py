"""The configuration that pyavd makes from avd/, and the same facts from it and from the records of a switch.

Both sides are sets of tuples of one form, so that a test compares them in both directions.
"""

from __future__ import annotations

import json
import logging
import subprocess
import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from ipaddress import ip_address
from pathlib import Path
from typing import Any

from conftest import tool_path
from dcgen import render
from dcgen.artifacts.network import avd
from dcgen.network.records import SwitchNetwork, SwitchPort

Facts = set[tuple[Any, ...]]
EOS_MTU = 9214
PEER_LINK = "Port-Channel1000"  # of MLAG pairs, with VLANs 4093 and 4094 on it


@dataclass(frozen=True)
class Configured:
    """The files of avd/ by path, and for each switch its structured configuration and its commands."""

    files: dict[str, str]
    structured: dict[str, dict[str, Any]]
    commands: dict[str, str]


def configure(network: dict[str, SwitchNetwork], folder: Path) -> Configured:
    """Return what Ansible and pyavd make of the files of a network. Fail on any complaint of theirs."""
    files = {page.path: page.text for page in render.render(avd.make_pages("pod", network))}
    for path, text in files.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return Configured(files, *run_avd(read_hosts(folder / "avd")))


def read_hosts(folder: Path) -> dict[str, dict[str, Any]]:
    """Return the variables of each host as Ansible reads them."""
    command = [str(tool_path("ansible-inventory")), "-i", "inventory.yml", "--list"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=120)
    assert (done.returncode, done.stderr) == (0, "")
    hosts: dict[str, dict[str, Any]] = json.loads(done.stdout)["_meta"]["hostvars"]
    return {name: untagged(variables) for name, variables in hosts.items()}


def untagged(value: Any) -> Any:
    """Return a value without the marks of texts that Ansible must not run as templates."""
    if isinstance(value, dict):
        return value["__ansible_unsafe"] if "__ansible_unsafe" in value else {k: untagged(v) for k, v in value.items()}
    return [untagged(item) for item in value] if isinstance(value, list) else value


class Complaints(logging.Handler):
    """Collects the warnings that a program logs."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.texts: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.texts.append(record.getMessage())


def run_avd(hosts: dict[str, dict[str, Any]]) -> tuple[dict[str, dict[str, Any]], dict[str, str]]:
    """Run the whole chain of pyavd; return structured configurations and commands by switch."""
    import pyavd

    complaints = Complaints()
    logging.getLogger().addHandler(complaints)
    try:
        inputs = {name: accepted(pyavd.validate_inputs(variables)) for name, variables in hosts.items()}
        facts = pyavd.get_avd_facts(inputs)
        structured, commands = {}, {}
        for name in hosts:
            config = pyavd.get_device_structured_config(name, inputs[name], facts)
            structured[name] = accepted(pyavd.validate_structured_config(config._as_dict()))
            commands[name] = pyavd.get_device_config(config)
    finally:
        logging.getLogger().removeHandler(complaints)
    assert complaints.texts == []
    return structured, commands


def accepted(answer: Any) -> dict[str, Any]:
    """Return the validated data of pyavd. Fail on a violation, a deprecated key, or a key that AVD would ignore."""
    result = answer.validation_result
    ignored = getattr(result, "ignored_eos_config_keys", [])
    found = [*result.violations, *result.deprecations, *ignored]
    assert [{name: getattr(item, name) for name in dir(item) if name[0] != "_"} for item in found] == []
    data: dict[str, Any] = answer.validated_data
    return data


# --- facts of the configuration --------------------------------------------------------------------------------------


def configured_facts(config: dict[str, Any]) -> Facts:
    """Return the facts of a structured configuration."""
    kinds = ("ethernet", "port_channel", "vlan", "loopback", "management")
    interfaces = [item for kind in kinds for item in config.get(f"{kind}_interfaces", [])]
    facts: Facts = {("name", config["hostname"]), ("lldp off",)} if "lldp" in config else {("name", config["hostname"])}
    for item in interfaces:
        facts.update(interface_facts(item))
    facts.update(bgp_facts(config.get("router_bgp", {})))
    for vlan in config.get("vlans", []):
        facts.add(("vlan", vlan["id"], vlan["name"]))
    vxlan = config.get("vxlan_interface", {}).get("vxlan1", {}).get("vxlan", {})
    facts |= {("vni", vlan["id"], vlan["vni"]) for vlan in vxlan.get("vlans", [])}
    for family in ("static_routes", "ipv6_static_routes"):
        for route in config.get(family, []):
            facts.add(("route", route.get("vrf", "default"), route["prefix"], route["next_hop"]))
    for family in ("prefix_lists", "ipv6_prefix_lists"):
        for each in config.get(family, []):
            facts |= {("announce", item["action"]) for item in each["sequence_numbers"]}
    pair = config.get("mlag_configuration")
    if pair:
        heartbeat = pair.get("peer_address_heartbeat", {}).get("peer_ip", "")
        facts.add(("mlag", pair["peer_link"], pair["domain_id"], heartbeat))
    return facts


def interface_facts(item: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the facts of one interface."""
    name = item["name"]
    virtual = {"ip_address_virtual": [item.get("ip_address_virtual")]}
    own = [item.get("ip_address"), item.get("ipv6_address"), *item.get("ipv6_addresses", [])]
    yield from (("address", name, at) for at in own if at)
    lists = {**item, **virtual}
    for key in (
        "ip_virtual_router_addresses",
        "ipv6_virtual_router_addresses",
        "ip_address_virtual",
        "ipv6_address_virtuals",
    ):
        yield from (("virtual", name, at) for at in lists.get(key) or () if at)
    for group in item.get("vrrp_ids", []):
        addresses = [group.get("ipv4", {}).get("address"), *group.get("ipv6", {}).get("addresses", [])]
        yield from (("vrrp", name, group["id"], group["priority_level"], at) for at in addresses if at)
    for key in ("mtu", "speed", "vrf", "mlag", "service_profile"):
        if item.get(key):
            yield key, name, item[key]
    if name.startswith("Ethernet"):
        yield "description", name, item["description"]
    switchport = item.get("switchport", {})
    if switchport.get("enabled"):
        trunk = switchport.get("trunk", {})
        access = switchport.get("access_vlan", trunk.get("native_vlan", 0))
        yield "bridged", name, switchport["mode"], access, str(trunk.get("allowed_vlan", ""))
    elif switchport.get("enabled") is False:
        yield "routed", name
    if "channel_group" in item:
        yield "member", name, item["channel_group"]["id"], item["channel_group"]["mode"]
    segment = item.get("evpn_ethernet_segment", {}).get("identifier")
    if segment:
        yield "segment", name, segment
    if item.get("lacp_fallback_mode"):
        yield "fallback", name
    if item.get("lacp_id"):
        yield "lacp", name, item["lacp_id"]


def bgp_facts(bgp: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the facts of the BGP configuration."""
    if not bgp:
        return
    yield "as", int(bgp["as"])
    yield "router id", bgp["router_id"]
    yield "paths", bgp["maximum_paths"]["paths"]
    for session in bgp.get("neighbor_interfaces", []):
        yield "session", session["name"], int(session["remote_as"])
    for session in bgp.get("neighbors", []):
        yield "session", session["ip_address"], int(session["remote_as"])
    for aggregate in bgp.get("aggregate_addresses", []):
        yield "aggregate", aggregate["prefix"], aggregate["summary_only"]
    for kind, how in bgp["redistribute"].items():
        yield "redistribute", kind, how.get("route_map", "")


# --- facts of the records --------------------------------------------------------------------------------------------


def planned_facts(switch: SwitchNetwork, network: dict[str, SwitchNetwork]) -> Facts:
    """Return the same facts from the records: the plan of the switch, and what AVD adds to an MLAG pair or overlay."""
    facts: Facts = {("name", switch.name)}
    if switch.asn:
        facts |= {("as", switch.asn), ("router id", switch.router_id), ("paths", 64)}
        facts.add(("redistribute", "connected", "RM-CONNECTED"))
        if switch.host_routes:
            facts.add(("redistribute", "attached_host", ""))
        facts |= {("announce", f"permit {at}") for at in (*map(str, switch.loopbacks), *switch.connected)}
        for prefix in switch.aggregates:
            facts |= {("aggregate", prefix, True), ("announce", f"permit {prefix} le {128 if ':' in prefix else 32}")}
    facts |= {("address", "Loopback0", str(at)) for at in switch.loopbacks}
    facts |= {("route", "default", "::/0" if ":" in via else "0.0.0.0/0", via) for via in switch.default_via}
    if switch.management:
        facts |= {("address", "Management1", str(switch.management)), ("vrf", "Management1", "mgmt")}
        facts.add(("route", "mgmt", "0.0.0.0/0", switch.management_gateway))
    for port in switch.ports:
        facts.update(port_facts(switch, port))
    facts.update(bond_facts(switch))
    facts.update(vlan_facts(switch))
    for session in switch.neighbors:
        if session.asn is not None:
            at = [address for address in (session.address, session.address6) if address] or [session.port]
            facts |= {("session", each, session.asn) for each in at}
    facts.update(overlay_sessions(switch, network))
    if switch.pair and switch.pair.kind == "mlag":
        facts.update(pair_facts(switch, network[switch.pair.peer]))
    return facts


SPEEDS = {
    (800, 8): "800g-8",
    (400, 4): "400g-4",
    (200, 2): "200g-2",
    (100, 4): "100g-4",
    (100, 0): "100g",
    (25, 0): "25g",
}


def port_facts(switch: SwitchNetwork, port: SwitchPort) -> Iterator[tuple[Any, ...]]:
    """Yield the facts of a port."""
    yield "description", port.name, f"{port.peer} {port.peer_port}"
    if speed := SPEEDS.get((int(port.speed_gbps), port.lanes)):
        yield "speed", port.name, speed
    yield from (("address", port.name, str(at)) for at in port.addresses)
    if port.vrf:
        yield "vrf", port.name, port.vrf
    sessions = {session.port for session in switch.neighbors}
    if not port.bond:
        yield "mtu", port.name, min(port.mtu, EOS_MTU)
    if port.is_routed and (port.addresses or port.name in sessions):
        yield "routed", port.name
    elif not port.is_routed and not port.bond:
        yield bridged(port.name, port.untagged, port.tagged)
    if switch.roce == "lossless" and port.role in ("host", "uplink", "downlink"):
        yield "service_profile", port.name, "ROCE"


def bridged(name: str, untagged: int, tagged: tuple[int, ...]) -> tuple[Any, ...]:
    """Return the fact of a port or bond with VLANs."""
    allowed = ",".join(str(vlan) for vlan in sorted({untagged, *tagged}) if vlan) if tagged else ""
    return ("bridged", name, "trunk" if tagged else "access", untagged, allowed)


def bond_facts(switch: SwitchNetwork) -> Iterator[tuple[Any, ...]]:
    """Yield the facts of the bonds to hosts."""
    pair = switch.pair
    for bond in switch.bonds:
        if pair and bond.peer == pair.peer:
            continue
        name = f"Port-Channel{bond.number}"
        yield bridged(name, bond.untagged, bond.tagged)
        yield "mtu", name, min(bond.mtu, EOS_MTU)
        yield from (("member", port, bond.number, "active" if bond.lacp else "on") for port in bond.members)
        if bond.bypass:
            yield "fallback", name
        if pair and pair.kind == "mlag" and bond.shared:
            yield "mlag", name, bond.number
        if pair and pair.kind == "evpn-mh" and bond.shared:
            tail = pair.mac.split(":")[3:] + [f"{byte:02x}" for byte in bond.number.to_bytes(3)]
            words = ["".join(tail[place : place + 2]) for place in (0, 2, 4)]
            yield "segment", name, ":".join(["0000", "0000", *words])
            yield "lacp", name, ".".join(words)
        if pair and pair.kind == "host-routes" and bond.shared:
            yield (
                "lacp",
                name,
                f"{pair.mac[0:2]}{pair.mac[3:5]}.{pair.mac[6:8]}{pair.mac[9:11]}.{pair.mac[12:14]}{pair.mac[15:17]}",
            )


def vlan_facts(switch: SwitchNetwork) -> Iterator[tuple[Any, ...]]:
    """Yield the facts of the VLANs."""
    for vlan in switch.vlans:
        name = f"Vlan{vlan.vlan}"
        yield "vlan", vlan.vlan, vlan.name
        if vlan.vni and switch.overlay:
            yield "vni", vlan.vlan, vlan.vni
        if not (vlan.addresses or vlan.gateways):
            continue
        yield "mtu", name, min(vlan.mtu, EOS_MTU)
        if vlan.vrf:
            yield "vrf", name, vlan.vrf
        own = set(vlan.addresses) | (set() if vlan.virtual else set(vlan.gateways))
        yield from (("address", name, str(at)) for at in own)
        for at in vlan.gateways if vlan.virtual else ():
            if vlan.vrid:
                yield "vrrp", name, vlan.vrid, vlan.priority, at.address
            else:
                yield "virtual", name, at.address if own else str(at)


def overlay_sessions(switch: SwitchNetwork, network: dict[str, SwitchNetwork]) -> Iterator[tuple[Any, ...]]:
    """Yield the sessions of an overlay: between the loopbacks of each leaf and each switch above it."""
    for session in switch.neighbors if switch.overlay else ():
        if session.kind in ("uplink", "downlink"):
            yield "session", network[session.peer].router_id, session.asn


def pair_facts(switch: SwitchNetwork, peer: SwitchNetwork) -> Iterator[tuple[Any, ...]]:
    """Yield what AVD adds to an MLAG pair: the peer link, its two VLANs, and an iBGP session."""
    assert switch.pair and peer.management
    first, second = sorted((switch, peer), key=lambda each: not (each.pair and each.pair.is_first))
    own = "169.254.0.0/31" if switch is first else "169.254.0.1/31"
    yield "mlag", PEER_LINK, first.name, peer.management.address
    yield from (("member", port, 1000, "active") for port in switch.pair.ports)
    yield "bridged", PEER_LINK, "trunk", 0, ""
    yield from {("vlan", 4094, "MLAG"), ("address", "Vlan4094", own), ("mtu", "Vlan4094", EOS_MTU)}
    if switch.asn:
        yield from {("vlan", 4093, "MLAG_L3"), ("mtu", "Vlan4093", EOS_MTU), ("session", "Vlan4093", switch.asn)}
    assert ip_address(own[:-3]).is_link_local
    assert second.asn == first.asn
