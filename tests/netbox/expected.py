"""The facts that NetBox must have about a site, from the files of its output folder and from the catalog."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import dcgen

Facts = dict[str, set[tuple[Any, ...]]]
DEVICES = {"server", "storage", "switch", "pdu", "ups"}  # the kinds of nodes that are devices in NetBox
HOSTS = {"server", "storage"}  # of these, the ones with a primary address; the others have a management address only
INLETS = {"C14": "iec-60320-c14", "C20": "iec-60320-c20", "C22": "iec-60320-c22", "": None}


def facts_of(blueprint: Path, folder: Path) -> Facts:
    """Return the facts of one site as sets of tuples by kind."""
    topology = json.loads((folder / "topology.json").read_text(encoding="utf-8"))
    nodes = {node["id"]: node for node in topology["nodes"]}
    cables = [edge for edge in topology["edges"] if edge["kind"] == "cable"]
    plan = dcgen.load(blueprint).plan
    addresses, supplies = _rows(folder / "addresses.csv"), _rows(folder / "power.csv")
    reached = _reached(folder, addresses)
    powered = [row for row in supplies if row["outlet"]]
    return {
        "sites": {(plan.site,)},
        "locations": {(plan.site, plan.name)},
        "racks": {_rack(plan, rack) for rack in plan.racks.values()},
        "devices": {_device(plan, node) for node in nodes.values() if node["kind"] in DEVICES},
        "prefixes": {(item.prefix, plan.site) for item in plan.prefixes},
        "addresses": {(row["device"], row["port"], f"{row['address']}/{row['prefix_length']}") for row in addresses},
        "interfaces": set(_interfaces(plan, nodes, cables, addresses)),
        "cables": {_cable(edge, nodes) for edge in cables},
        "circuits": {(name, node["port"], node["speed"]) for name, node in _circuits(plan).items()},
        "power ports": {(row["device"], row["supply"], INLETS[row["inlet"]]) for row in supplies},
        "power cables": {_power_cable(row) for row in powered},
        "primary addresses": {(name, reached[name]) for name in reached if nodes[name]["kind"] in HOSTS},
        "names in DNS": {(address, f"{name}.{plan.domain}") for name, address in reached.items()},
        "management addresses": set(_management(nodes, addresses)),
    }


def _rows(path: Path) -> list[dict[str, str]]:
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _rack(plan: Any, rack: Any) -> tuple[Any, ...]:
    """Return a rack: the outside width and depth are in millimeters, the greatest load is in kilograms."""
    load = round(rack.max_load_kg) if rack.max_load_kg else None
    return (plan.name, rack.name, rack.type.u_height, 19, rack.width_mm, rack.depth_mm, load)


def _device(plan: Any, node: dict[str, Any]) -> tuple[Any, ...]:
    mount = plan.mounts.get(node["id"])
    face = mount.face if mount else None
    return (node["id"], node.get("rack"), node.get("u"), face, node["model"], node["role"])


def _interfaces(
    plan: Any, nodes: dict[str, Any], cables: list[dict[str, Any]], addresses: list[dict[str, str]]
) -> Iterator[tuple[Any, ...]]:
    """Yield each port with a cable or an address, and the speed in Gb/s that its type must have."""
    used = {(edge[end], edge[f"{end}_port"]) for edge in cables for end in ("source", "target")}
    used |= {(row["device"], row["port"]) for row in addresses}
    for device, port in used:
        if nodes[device]["kind"] in DEVICES:
            yield (device, port, float(plan.devices[device].type.port[port].speed_gbps))


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
