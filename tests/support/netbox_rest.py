"""The lists of NetBox's REST API for the objects of Terraform states, on a free port of the loopback interface.

The fields are those of NetBox's serializers: a nested object has an id and its names, `cable` is on each of its ends.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

from support.served import serving_requests

Object = dict[str, Any]
Objects = dict[str, dict[int, Object]]
TOKEN = "0123456789abcdef"
LISTS = {
    "extras/tags": "netbox_tag",
    "dcim/sites": "netbox_site",
    "dcim/manufacturers": "netbox_manufacturer",
    "dcim/device-types": "netbox_device_type",
    "dcim/device-roles": "netbox_device_role",
    "ipam/roles": "netbox_ipam_role",
    "ipam/rirs": "netbox_rir",
    "ipam/asns": "netbox_asn",
    "circuits/circuit-types": "netbox_circuit_type",
    "circuits/providers": "netbox_circuit_provider",
    "ipam/vrfs": "netbox_vrf",
    "ipam/vlan-groups": "netbox_vlan_group",
    "ipam/vlans": "netbox_vlan",
    "ipam/prefixes": "netbox_prefix",
    "ipam/ip-ranges": "netbox_ip_range",
    "ipam/ip-addresses": "netbox_ip_address",
    "dcim/mac-addresses": "netbox_mac_address",
    "dcim/locations": "netbox_location",
    "dcim/racks": "netbox_rack",
    "dcim/devices": "netbox_device",
    "dcim/device-bays": "netbox_device_bay",
    "dcim/interfaces": "netbox_device_interface",
    "dcim/power-ports": "netbox_device_power_port",
    "dcim/power-outlets": "netbox_device_power_outlet",
    "dcim/power-panels": "netbox_power_panel",
    "dcim/power-feeds": "netbox_power_feed",
    "circuits/circuit-terminations": "netbox_circuit_termination",
}
ENDS = {
    "netbox_device_interface": "dcim.interface",
    "netbox_device_power_port": "dcim.powerport",
    "netbox_device_power_outlet": "dcim.poweroutlet",
    "netbox_power_feed": "dcim.powerfeed",
    "netbox_circuit_termination": "circuits.circuittermination",
}
NESTED = {
    "device_id": ("device", "netbox_device"),
    "group_id": ("group", "netbox_vlan_group"),
    "vrf_id": ("vrf", "netbox_vrf"),
    "circuit_id": ("circuit", "netbox_circuit"),
}


def objects_of(states: list[Path]) -> Objects:
    """Return the managed objects of Terraform states by resource and id."""
    found: Objects = {kind: {} for kind in (*LISTS.values(), "netbox_circuit", "netbox_cable")}
    for path in states:
        for each in json.loads(path.read_text(encoding="utf-8"))["resources"]:
            for item in each["instances"] if each["mode"] == "managed" and each["type"] in found else ():
                found[each["type"]][int(item["attributes"]["id"])] = item["attributes"]
    return found


def rest_objects(objects: Objects, kind: str) -> list[Object]:
    """Return the objects of a resource as NetBox's API lists them."""
    cables = {
        (end["object_type"], int(end["object_id"])): {"id": number}
        for number, cable in objects["netbox_cable"].items()
        for side in ("a_termination", "b_termination")
        for end in cable[side]
    }
    return [_rest_object(objects, kind, number, item, cables) for number, item in objects[kind].items()]


def _rest_object(
    objects: Objects, kind: str, number: int, item: Object, cables: dict[tuple[str, int], Object]
) -> Object:
    made = {**item, "id": number}
    for field, (name, other) in NESTED.items():
        if field in made:
            parent = made.pop(field)
            names = ("id", "name", "slug", "cid", "site_id")
            made[name] = (
                None
                if parent is None
                else {
                    key: value
                    for key, value in {**objects[other][int(parent)], "id": int(parent)}.items()
                    if key in names
                }
            )
    if kind in ENDS:
        made["cable"] = cables.get((ENDS[kind], number))
    if kind == "netbox_ip_address":
        made["address"] = made.pop("ip_address")
    if kind in ("netbox_ip_address", "netbox_mac_address"):
        port = made.pop("device_interface_id")
        made["assigned_object_type"] = None if port is None else "dcim.interface"
        at = objects["netbox_device_interface"][int(port)] if port is not None else None
        made["assigned_object"] = at and {
            "id": int(port),
            "name": at["name"],
            "device": {"id": int(at["device_id"]), "name": objects["netbox_device"][int(at["device_id"])]["name"]},
        }
    return made


@contextmanager
def serving(objects: Objects, page: int = 7) -> Iterator[str]:
    """Serve the lists in pages of so many objects, fewer than the script asks for; yield the address of the server. A request without the token is refused."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            at = urlsplit(self.path)
            kind = LISTS.get(at.path.removeprefix("/api/").strip("/"))
            if kind is None or self.headers["Authorization"] != f"Token {TOKEN}":
                self.send_error(404 if kind is None else 403)
                return
            query = {name: values[0] for name, values in parse_qs(at.query).items()}
            rows, start = rest_objects(objects, kind), int(query.get("offset", 0))
            after = f"http://{self.headers['Host']}{at.path}?limit={page}&offset={start + page}"
            data = {"next": after if start + page < len(rows) else None, "results": rows[start : start + page]}
            text = json.dumps(data).encode()
            self.send_response(200)
            self.end_headers()
            self.wfile.write(text)

        def log_message(self, format: str, *arguments: object) -> None:
            """Print nothing."""

    with serving_requests(Handler) as address:
        yield address
