"""The facts that a running NetBox has, read through its REST API."""

from __future__ import annotations

import json
import re
import urllib.error
import urllib.request
from collections.abc import Iterator
from typing import Any

from netbox.expected import Facts
from netbox.server import NetBox

# Gb/s by the word of a type that states no number.
INFINIBAND = {"qdr": 40.0, "fdr": 56.0, "edr": 100.0, "hdr": 200.0, "ndr": 400.0, "xdr": 800.0}
UNITS = {"gbase": 1.0, "tbase": 1000.0}
KINDS = {"dac-passive": "dac", "dac-active": "acc", "aoc": "aoc", "cat6": "cat6"}
# Every list of objects that the generated Terraform can fill.
LISTS = (
    *("extras/tags/", "dcim/sites/", "dcim/locations/", "dcim/manufacturers/", "dcim/device-types/"),
    *("dcim/device-roles/", "dcim/racks/", "dcim/devices/", "dcim/device-bays/", "dcim/interfaces/"),
    "dcim/power-panels/",
    *("dcim/power-feeds/", "dcim/power-ports/", "dcim/power-outlets/", "dcim/cables/", "ipam/prefixes/"),
    *("ipam/vlan-groups/", "ipam/vlans/", "ipam/vrfs/", "ipam/roles/", "ipam/ip-ranges/", "ipam/rirs/", "ipam/asns/"),
    *("ipam/ip-addresses/", "circuits/circuits/", "circuits/circuit-types/", "circuits/providers/"),
    "circuits/circuit-terminations/",
)


def call(netbox: NetBox, path: str, body: dict[str, Any] | None = None) -> tuple[int, Any]:
    """Get a path, or post a body to it; return the status and the decoded answer."""
    url = path if path.startswith("http") else f"{netbox.url}/api/{path}"
    headers = {"Authorization": f"Token {netbox.token}", "Content-Type": "application/json"}
    request = urllib.request.Request(url, json.dumps(body).encode() if body else None, headers)
    try:
        with urllib.request.urlopen(request, timeout=300) as answer:
            return answer.status, json.load(answer)
    except urllib.error.HTTPError as refused:
        return refused.code, json.load(refused)


def every(netbox: NetBox, path: str) -> Iterator[Any]:
    """Yield every object of a list."""
    following: str | None = f"{path}?limit=1000"
    while following:
        status, page = call(netbox, following)
        assert status == 200, (path, page)
        yield from page["results"]
        following = page["next"]


def elevation(netbox: NetBox, rack: int, face: str) -> list[dict[str, Any]]:
    """Return the half rack units of one side of a rack."""
    status, page = call(netbox, f"dcim/racks/{rack}/elevation/?face={face}&limit=1000")
    assert status == 200, page
    return list(page["results"])


def counts(netbox: NetBox) -> dict[str, int]:
    """Return the number of objects in each list that is not empty."""
    found = {path: call(netbox, f"{path}?limit=1")[1]["count"] for path in LISTS}
    return {path: count for path, count in found.items() if count}


def facts_in(netbox: NetBox) -> Facts:
    """Return the facts of all sites in NetBox as sets of tuples by kind."""
    devices = list(every(netbox, "dcim/devices/"))
    addresses = list(every(netbox, "ipam/ip-addresses/"))
    interfaces = list(every(netbox, "dcim/interfaces/"))
    cables = list(every(netbox, "dcim/cables/"))
    network = [item for item in cables if not item["a_terminations"][0]["object_type"].startswith("dcim.power")]
    power = [item for item in cables if item["a_terminations"][0]["object_type"].startswith("dcim.power")]
    terminations = every(netbox, "circuits/circuit-terminations/")
    providers = {item["id"]: item["provider"]["name"] for item in every(netbox, "circuits/circuits/")}
    return {
        "sites": {(item["name"],) for item in every(netbox, "dcim/sites/")},
        "locations": {(item["site"]["name"], item["name"]) for item in every(netbox, "dcim/locations/")},
        "racks": {_rack(item) for item in every(netbox, "dcim/racks/")},
        "devices": {_device(item) for item in devices},
        "device bays": {
            (item["device"]["name"], item["name"], item["installed_device"]["name"])
            for item in every(netbox, "dcim/device-bays/")
            if item["installed_device"]
        },
        "prefixes": {
            (item["prefix"], item["scope"] and item["scope"]["name"]) for item in every(netbox, "ipam/prefixes/")
        },
        "addresses": {_address(item) for item in addresses},
        "interfaces": {(item["device"]["name"], item["name"], speed_of(item["type"]["value"])) for item in interfaces},
        "bond members": {
            (item["device"]["name"], item["name"], item["lag"]["name"]) for item in interfaces if item["lag"]
        },
        "VLANs of ports": {
            (item["device"]["name"], item["name"], _vid(item["untagged_vlan"]), tuple(sorted(map(_vid, tagged))))
            for item in interfaces
            if (tagged := item["tagged_vlans"]) or item["untagged_vlan"]
        },
        "VLANs": {(item["group"]["name"], item["vid"], item["name"]) for item in every(netbox, "ipam/vlans/")},
        "AS numbers": {(item["asn"],) for item in every(netbox, "ipam/asns/")},
        "cables": {(_ends(item), _kind(item), item["length"], item["label"]) for item in network},
        "circuits": {
            (item["circuit"]["cid"], providers[item["circuit"]["id"]], item["port_speed"]) for item in terminations
        },
        "power ports": {
            (item["device"]["name"], item["name"], _value(item["type"])) for item in every(netbox, "dcim/power-ports/")
        },
        "power outlets": {
            (item["device"]["name"], item["name"], _value(item["type"]), _value(item["feed_leg"]))
            for item in every(netbox, "dcim/power-outlets/")
        },
        "power panels": {(item["name"],) for item in every(netbox, "dcim/power-panels/")},
        "power feeds": {_feed(item) for item in every(netbox, "dcim/power-feeds/")},
        "power cables": {(_ends(item),) for item in power},
        "primary addresses": {
            (item["name"], item["primary_ip4"]["address"]) for item in devices if item["primary_ip4"]
        },
        "names in DNS": {(item["address"], item["dns_name"]) for item in addresses if item["dns_name"]},
        "management addresses": {(item["name"], item["oob_ip"]["address"]) for item in devices if item["oob_ip"]},
    }


def speed_of(type_: str) -> float | None:
    """Return the speed of an interface type in Gb/s."""
    if type_.startswith("infiniband-"):
        return INFINIBAND[type_.partition("-")[2]]
    found = re.match(r"([\d.]+)(gbase|tbase|base)", type_)
    return float(found[1]) * UNITS.get(found[2], 0.001) if found else None


def _vid(vlan: dict[str, Any] | None) -> int:
    """Return the number of a VLAN, 0 without one."""
    return vlan["vid"] if vlan else 0


def _rack(item: dict[str, Any]) -> tuple[Any, ...]:
    return (
        item["location"]["name"],
        item["name"],
        item["u_height"],
        item["width"]["value"],
        item["outer_width"],
        item["outer_depth"],
        item["mounting_depth"],
        item["weight"],
        item["max_weight"],
    )


def _device(item: dict[str, Any]) -> tuple[Any, ...]:
    return (
        item["name"],
        item["rack"] and item["rack"]["name"],
        item["position"],
        _value(item["face"]),
        item["device_type"]["model"],
        item["role"]["name"],
    )


def _value(choice: dict[str, Any] | None) -> str | None:
    """Return the value of a choice, None if it is unset."""
    return choice["value"] if choice else None


def _feed(item: dict[str, Any]) -> tuple[Any, ...]:
    names = (item["name"], item["power_panel"]["name"], item["rack"] and item["rack"]["name"])
    return (*names, item["phase"]["value"], item["voltage"], item["amperage"])


def _address(item: dict[str, Any]) -> tuple[Any, ...]:
    port = item["assigned_object"]
    return (port["device"]["name"], port["name"], item["address"])


def _ends(item: dict[str, Any]) -> frozenset[tuple[str, str]]:
    """Return both ends of a cable: device and port, circuit, or power feed."""
    return frozenset(_end(end["object"]) for side in "ab" for end in item[f"{side}_terminations"])


def _end(port: dict[str, Any]) -> tuple[str, str]:
    if "device" in port:
        return (port["device"]["name"], port["name"])
    return (port["circuit"]["cid"], "circuit") if "circuit" in port else (port["name"], "feed")


def _kind(item: dict[str, Any]) -> str:
    value = item["type"]["value"] if isinstance(item["type"], dict) else item["type"] or ""
    return KINDS.get(value) or value.partition("-")[0]
