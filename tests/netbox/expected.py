"""The facts that NetBox must have about a site, from the files of its output folder and from the catalog."""

from __future__ import annotations

import csv
import ipaddress
import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

import dcgen
from dcgen.network.records import SwitchNetwork
from dcgen.network.switches import make_switches

ROOT = Path(__file__).parents[2]

Facts = dict[str, set[tuple[Any, ...]]]
DEVICES = {"server", "chassis", "storage", "switch", "pdu", "ups"}  # the kinds of nodes that are devices in NetBox
HOSTS = {"server", "storage"}  # of these, the ones with a primary address; the others have a management address only
LEGS = {"L1": "A", "L2": "B", "L3": "C"}
INLETS = {"C14": "iec-60320-c14", "C20": "iec-60320-c20", "C22": "iec-60320-c22", "": None}


def facts_of(blueprint: Path, folder: Path) -> Facts:
    """Return the facts of one site as sets of tuples by kind."""
    topology = json.loads((folder / "topology.json").read_text(encoding="utf-8"))
    nodes = {node["id"]: node for node in topology["nodes"]}
    cables = [edge for edge in topology["edges"] if edge["kind"] == "cable"]
    loaded = dcgen.load(blueprint)
    plan, switches = loaded.plan, list(make_switches(loaded).values())
    addresses, supplies = _rows(folder / "addresses.csv"), _rows(folder / "power.csv")
    reached = _reached(folder, addresses)
    feeds = set(_feeds(plan, topology["edges"], nodes))
    powered = [row for row in supplies if row["outlet"]]
    return {
        "sites": {(plan.site,)},
        "locations": {(plan.site, plan.name)},
        "racks": {_rack(plan, rack) for rack in plan.racks.values()},
        "devices": {_device(plan, node) for node in nodes.values() if node["kind"] in DEVICES},
        "device bays": {
            (node["chassis"], f"Bay {node['bay']}", node["id"]) for node in nodes.values() if "chassis" in node
        },
        "prefixes": {(item.prefix, plan.site) for item in plan.prefixes} | set(_loopback_prefixes(plan)),
        "addresses": {
            (row["device"], row["interface"], f"{row['address']}/{row['prefix_length']}") for row in addresses
        }
        | set(_switch_addresses(switches)),
        "interfaces": set(_interfaces(plan, nodes, cables, addresses)) | set(_switch_interfaces(switches)),
        "bond members": {(item.device, port, item.bond) for item in plan.addresses for port in item.members}
        | {(item.name, port, bond.name) for item in switches for bond in item.bonds for port in bond.members},
        "VLANs of ports": set(_vlans(switches)),
        "VLANs": {
            (plan.name, policy.vlan, f"{fabric} {network}" if network else fabric)
            for (fabric, network), policy in plan.routing.policies.items()
            if policy.vlan
        },
        "AS numbers": {(item.asn,) for item in switches if item.asn},
        "cables": {_cable(edge, nodes) for edge in cables},
        "circuits": {(name, node["port"], node["speed"]) for name, node in _circuits(plan).items()},
        "power ports": {(row["device"], row["supply"], INLETS[row["inlet"]]) for row in supplies}
        | {(name, "inlet", None) for name, node in nodes.items() if node["kind"] == "pdu"},
        "power outlets": {_outlet(row) for row in powered},
        "power panels": {(name,) for name, node in nodes.items() if node["kind"] == "feed"},
        "power feeds": feeds,
        "power cables": {_power_cable(row) for row in powered} | {_feed_cable(feed[0]) for feed in feeds},
        "primary addresses": {(name, reached[name]) for name in reached if nodes[name]["kind"] in HOSTS},
        "names in DNS": {(address, f"{name}.{plan.domain}") for name, address in reached.items()},
        "management addresses": set(_management(nodes, addresses)),
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rack(plan: Any, rack: Any) -> tuple[Any, ...]:
    """Return a rack: outside and mounting sizes in millimeters, its weight and its greatest load in kilograms."""
    entry, load = _entry("rack", rack.type.model), round(rack.max_load_kg) if rack.max_load_kg else None
    sizes = (rack.width_mm, rack.depth_mm, entry.get("mounting_depth_mm"))
    return (plan.name, rack.name, rack.type.u_height, 19, *sizes, entry.get("weight_kg"), load)


@cache
def _entry(kind: str, model: str) -> dict[str, Any]:
    """Return the catalog entry of a model as its file has it."""
    file = ROOT / "generator" / "dcgen" / "catalog" / "data" / kind / f"{model}.yaml"
    return dict(YAML(typ="safe").load(file.read_text(encoding="utf-8")))


def _device(plan: Any, node: dict[str, Any]) -> tuple[Any, ...]:
    mount = plan.mounts.get(node["id"])
    placed = mount if mount and not mount.bay else None  # a node has the position of its chassis
    u, face = (placed.u, placed.face) if placed else (None, None)
    return (node["id"], node.get("rack"), u, face, node["model"], node["role"])


def _interfaces(
    plan: Any, nodes: dict[str, Any], cables: list[dict[str, Any]], addresses: list[dict[str, str]]
) -> Iterator[tuple[Any, ...]]:
    """Yield each port with a cable or an address, and the speed in Gb/s that its type must have."""
    used = {(edge[end], edge[f"{end}_port"]) for edge in cables for end in ("source", "target")}
    used |= {(row["device"], row["port"]) for row in addresses}
    for device, port in used:
        if nodes[device]["kind"] in DEVICES:
            yield (device, port, float(plan.devices[device].type.port[port].speed_gbps))

    for item in plan.addresses:
        if item.bond:
            yield (item.device, item.bond, None)


def _switch_interfaces(switches: list[SwitchNetwork]) -> Iterator[tuple[Any, ...]]:
    """Yield the interfaces of switches without a port; the sites here have switches of one operating system, Cumulus."""
    for item in switches:
        yield from ((item.name, bond.name, None) for bond in item.bonds)
        yield from ((item.name, f"vlan{vlan.vlan}", None) for vlan in item.vlans if vlan.addresses or vlan.gateways)
        if item.loopbacks:
            yield (item.name, "lo", None)


def _switch_addresses(switches: list[SwitchNetwork]) -> Iterator[tuple[Any, ...]]:
    """Yield the addresses of switches beside those of their management ports."""
    for item in switches:
        yield from ((item.name, port.name, str(at)) for port in item.ports for at in port.addresses)
        yield from (
            (item.name, f"vlan{vlan.vlan}", str(at)) for vlan in item.vlans for at in {*vlan.addresses, *vlan.gateways}
        )
        yield from ((item.name, "lo", str(at)) for at in item.loopbacks)


def _loopback_prefixes(plan: Any) -> Iterator[tuple[Any, ...]]:
    """Yield the /18 of each fabric with loopbacks."""
    for router in plan.routing.routers.values():
        yield (str(ipaddress.ip_network(f"{router.loopback}/18", strict=False)), plan.site)


def _vlans(switches: list[SwitchNetwork]) -> Iterator[tuple[Any, ...]]:
    """Yield the untagged and tagged VLANs of ports and bonds, and the VLAN of each VLAN interface."""
    for item in switches:
        for port in (*item.ports, *item.bonds):
            if port.untagged or port.tagged:
                yield (item.name, port.name, port.untagged, tuple(sorted(port.tagged)))
        for vlan in item.vlans:
            if vlan.addresses or vlan.gateways:
                yield (item.name, f"vlan{vlan.vlan}", vlan.vlan, ())


def _cable(edge: dict[str, Any], nodes: dict[str, Any]) -> tuple[Any, ...]:
    """Return a cable: both ends, its kind, length in meters and id."""
    ends = frozenset(
        (edge[end], edge[f"{end}_port"]) if nodes[edge[end]]["kind"] in DEVICES else (edge[end], "circuit")
        for end in ("source", "target")
    )
    return (ends, edge["media"], edge.get("length_m") or None, edge["id"])


def _circuits(plan: Any) -> dict[str, dict[str, Any]]:
    """Return provider and speed in kb/s of each circuit."""
    return {
        device.name: {"port": device.type.manufacturer, "speed": round(device.type.ports[0].speed_gbps * 1_000_000)}
        for device in plan.devices.values()
        if device.kind == "circuit"
    }


def _power_cable(row: dict[str, str]) -> tuple[Any, ...]:
    return (frozenset({(row["device"], row["supply"]), (row["pdu"], row["outlet"])}),)


def _feed_cable(pdu: str) -> tuple[Any, ...]:
    return (frozenset({(pdu, "inlet"), (pdu, "feed")}),)


def _outlet(row: dict[str, str]) -> tuple[Any, ...]:
    """Return an outlet with its type, and its leg on a three-phase PDU."""
    leg = LEGS[row["phase"].removesuffix("-N")] if row["phase"].endswith("-N") else None
    return (row["pdu"], row["outlet"], f"iec-60320-{row['outlet'].partition('-')[0].lower()}", leg)


def _feeds(plan: Any, edges: list[dict[str, Any]], nodes: dict[str, Any]) -> Iterator[tuple[Any, ...]]:
    """Yield the power feed of each PDU with a known rating that is on a feed without a UPS, with its panel and rack."""
    for edge in edges:
        pdu, feed = edge["source"], edge["target"]
        if edge["kind"] == "power" and nodes[pdu]["kind"] == "pdu" and nodes[feed]["kind"] == "feed":
            type_ = plan.devices[pdu].type
            if type_.voltage_v and type_.amps:
                phase = "three-phase" if type_.phases == 3 else "single-phase"
                yield (pdu, feed, nodes[pdu]["rack"], phase, type_.voltage_v, type_.amps)


def _reached(folder: Path, addresses: list[dict[str, str]]) -> dict[str, str]:
    """Return the address on which Ansible reaches each host, with its prefix length."""
    lengths = {(row["device"], row["address"]): row["prefix_length"] for row in addresses}
    found = {}
    for path in (folder / "ansible" / "host_vars").glob("*.yml"):
        host = re.search(r'^ansible_host: "(.+)"$', path.read_text(encoding="utf-8"), re.MULTILINE)
        if host:
            found[path.stem] = f"{host[1]}/{lengths[path.stem, host[1]]}"
    return found


def _management(nodes: dict[str, Any], addresses: list[dict[str, str]]) -> Iterator[tuple[Any, ...]]:
    """Yield each device with an address in the fabric `oob`: that of its management port, or else the first one."""
    found: dict[str, list[dict[str, str]]] = {}
    for row in addresses:
        if row["fabric"] == "oob" and nodes[row["device"]]["kind"] in DEVICES:
            found.setdefault(row["device"], []).append(row)
    for device, rows in found.items():
        best = next((row for row in rows if row["port"] in ("bmc", "mgmt")), rows[0])
        yield (device, f"{best['address']}/{best['prefix_length']}")
