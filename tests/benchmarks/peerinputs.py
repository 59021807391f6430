"""Inputs for the peers of dcgen, as files of their own formats: leaf-spine networks and GPU servers of a given size.

The texts are ours. They ask each peer for little: the fewer features an input uses, the faster its peer is.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

SPINES = 4
HOSTS = 4  # ports of each leaf to servers, in the input of pyavd
TARGET = """\
classes: [common]
parameters:
  device: {{name: {name}, address: 10.128.{high}.{low}, rack: r{rack:03}, unit: {unit}}}
"""
COMMON = """\
parameters:
  kapitan:
    vars: {target: "${device:name}"}
    compile:
      - input_type: jinja2
        input_paths: [templates/device.yaml]
        output_path: .
  site: {name: bench, domain: bench.example.net, servers: [10.128.255.1, 10.128.255.2]}
"""
DEVICE = """\
hostname: {{ inventory.parameters.device.name }}.{{ inventory.parameters.site.domain }}
address: {{ inventory.parameters.device.address }}
rack: {{ inventory.parameters.device.rack }}
unit: {{ inventory.parameters.device.unit }}
{% for server in inventory.parameters.site.servers %}
server{{ loop.index }}: {{ server }}
{% endfor %}
"""
NETLAB = """\
provider: clab
defaults.device: frr
defaults.const.MAX_NODE_ID: 5000
addressing:
  mgmt: {{ipv4: 10.128.0.0/16}}
  loopback: {{ipv4: 10.255.0.0/16}}
  p2p: {{ipv4: 10.252.0.0/15}}
nodes: {{{nodes}}}
links: [{links}]
"""
GPUS, UNIT, RADIX = 8, 32, 64  # GPUs of a server, servers of a unit, ports of a switch


def write_pyavd(folder: Path, switches: int) -> None:
    """Write the variables of a fabric of `switches` Arista switches, the same for all of them, as Ansible groups have it."""
    (folder / "inputs.json").write_text(json.dumps(avd_inputs(switches)), encoding="utf-8")


def avd_inputs(switches: int) -> dict[str, dict[str, Any]]:
    """Return the variables of each switch by name: an EVPN fabric with two VLANs and four server ports per leaf."""
    spines = [f"spine{number}" for number in range(1, SPINES + 1)]
    leaves = [f"leaf{number}" for number in range(1, switches - SPINES + 1)]
    common = {
        "fabric_name": "BENCH",
        "underlay_routing_protocol": "ebgp",
        "overlay_routing_protocol": "ebgp",
        "mgmt_gateway": "10.128.0.1",
        "spine": _avd_spines(spines),
        "l3leaf": _avd_leaves(leaves, spines),
        "tenants": AVD_TENANTS,
        "network_ports": [
            {"switches": ["leaf.*"], "switch_ports": [f"Ethernet1-{HOSTS}"], "mode": "access", "vlans": "11"}
        ],
    }
    kinds = dict.fromkeys(spines, "spine") | dict.fromkeys(leaves, "l3leaf")
    return {"common": common, "types": kinds}


AVD_TENANTS = [
    {
        "name": "BENCH",
        "mac_vrf_vni_base": 10_000,
        "vrfs": [
            {
                "name": "GPU",
                "vrf_vni": 10,
                "svis": [
                    {"id": vlan, "name": f"V{vlan}", "enabled": True, "ip_address_virtual": f"10.{vlan}.0.1/16"}
                    for vlan in (11, 12)
                ],
            }
        ],
    }
]


def _avd_spines(names: list[str]) -> dict[str, Any]:
    nodes = [
        {"name": name, "id": number, "mgmt_ip": f"10.128.0.{10 + number}/16"} for number, name in enumerate(names, 1)
    ]
    defaults = {"platform": "7060X6", "bgp_as": "65000", "loopback_ipv4_pool": "10.255.0.0/24"}
    return {"defaults": defaults, "nodes": nodes}


def _avd_leaves(names: list[str], spines: list[str]) -> dict[str, Any]:
    nodes = [
        {
            "name": name,
            "id": number,
            "bgp_as": str(65_000 + number),
            "mgmt_ip": f"10.128.{1 + number // 250}.{1 + number % 250}/16",
            "uplink_switch_interfaces": [f"Ethernet{number}"] * len(spines),
        }
        for number, name in enumerate(names, 1)
    ]
    defaults = {
        "platform": "7060X6",
        "loopback_ipv4_pool": "10.250.0.0/20",
        "loopback_ipv4_offset": len(spines),
        "vtep_loopback_ipv4_pool": "10.251.0.0/20",
        "uplink_ipv4_pool": "10.252.0.0/16",
        "uplink_interfaces": [f"Ethernet{61 + number}" for number in range(len(spines))],
        "uplink_switches": spines,
        "virtual_router_mac_address": "00:1c:73:00:00:99",
    }
    return {"defaults": defaults, "nodes": nodes}


def write_netlab(folder: Path, nodes: int) -> None:
    """Write a topology of `nodes` routers in two tiers, without a routing protocol."""
    spines = [f"s{number}" for number in range(1, SPINES + 1)]
    leaves = [f"l{number}" for number in range(1, nodes - SPINES + 1)]
    links = [f"{leaf}-{spine}" for leaf in leaves for spine in spines]
    text = NETLAB.format(nodes=", ".join(f"{name}: {{}}" for name in spines + leaves), links=", ".join(links))
    (folder / "topology.yml").write_text(text, encoding="utf-8")


def write_kapitan(folder: Path, targets: int) -> None:
    """Write an inventory of `targets` targets that share a class, and a template of eight lines for each of them."""
    texts = {"inventory/classes/common.yml": COMMON, "templates/device.yaml": DEVICE}
    for number in range(targets):
        name = f"device-{number:05}"
        high, low = divmod(number, 250)
        rack, unit = divmod(number, 20)
        texts[f"inventory/targets/{name}.yml"] = TARGET.format(name=name, high=high, low=low + 1, rack=rack, unit=unit)
    for path, text in texts.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8")


def write_infragraph(folder: Path, gpus: int) -> None:
    """Write the servers and switches of a rail-optimized network for `gpus` GPUs; a leaf has a rail of 32 servers."""
    (folder / "infrastructure.json").write_text(json.dumps(infrastructure(gpus)), encoding="utf-8")


def infrastructure(gpus: int) -> dict[str, Any]:
    """Return devices with their components, the counts of both, and an edge per cable."""
    servers = gpus // GPUS
    units = -(-servers // UNIT)
    spines = max(1, units * GPUS * UNIT // RADIX)
    edges = [
        _edge(f"server[{server}]", f"nic[{rail}]", f"leaf[{server // UNIT * GPUS + rail}]", f"port[{server % UNIT}]")
        for server in range(servers)
        for rail in range(GPUS)
    ]
    for leaf in range(units * GPUS):
        for up in range(UNIT):
            spine, port = up % spines, leaf * -(-UNIT // spines) + up // spines
            edges.append(_edge(f"leaf[{leaf}]", f"port[{UNIT + up}]", f"spine[{spine}]", f"port[{port}]"))
    counts = (("server", "server", servers), ("leaf", "switch", units * GPUS), ("spine", "switch", spines))
    return {
        "name": "bench",
        "devices": [_server(), _switch()],
        "links": [{"name": "cable"}],
        "instances": [{"name": name, "device": device, "count": count} for name, device, count in counts],
        "edges": edges,
    }


def _edge(device: str, port: str, far_device: str, far_port: str) -> dict[str, Any]:
    """Return the edge of a cable in the format of infragraph."""
    ends = {"ep1": (device, port), "ep2": (far_device, far_port)}
    found = {end: {"instance": instance, "component": component} for end, (instance, component) in ends.items()}
    return {**found, "scheme": "one2one", "link": "cable"}


def _server() -> dict[str, Any]:
    """Return a server with eight GPUs, a network adapter at each of them, and a switch between the GPUs."""
    parts = [("xpu", "xpu", GPUS), ("nvsw", "switch", 1), ("nic", "nic", GPUS)]
    inside = [("xpu", "nvsw", "many2many"), ("xpu", "nic", "one2one")]
    return _device("server", parts, inside)


def _switch() -> dict[str, Any]:
    return _device("switch", [("asic", "cpu", 1), ("port", "port", RADIX)], [("asic", "port", "many2many")])


def _device(name: str, parts: list[tuple[str, str, int]], inside: list[tuple[str, str, str]]) -> dict[str, Any]:
    """Return a device with `parts` (name, kind, count) and the edges `inside` (from, to, scheme)."""
    return {
        "name": name,
        "components": [{"name": part, "choice": kind, "count": count} for part, kind, count in parts],
        "links": [{"name": "trace"}],
        "edges": [
            {"ep1": {"component": a}, "ep2": {"component": b}, "scheme": scheme, "link": "trace"}
            for a, b, scheme in inside
        ],
    }
