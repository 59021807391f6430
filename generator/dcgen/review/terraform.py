"""Terraform resources by address, read from the files of a root module: the resources, and the parts of each device.

A call of the device module is read as the resources that `netbox-device.main.tf.j2` makes. They are the device, and one
resource per interface, address, power port, cord and outlet. Only files that a build touches are read, because a
resource in any other file is equal on both sides.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from dcgen.review.records import ResourceChange

SHARED = "shared"
_HEAD = re.compile(r'(resource|module) "([^"]+)"(?: "([^"]+)")? \{')
_ITEM = re.compile(r" {4}\{ (.*) \},")
_FIELD = re.compile(r'(\w+) = ("(?:[^"\\]|\\.)*"|\[[^\]]*\]|[^,]+)')
_LIST = re.compile(r" {2}(interfaces|addresses|power_ports|power_outlets) = \[")

PURPOSES = {"primary": "primary_ip.this", "primary6": "primary_ip.six", "oob": "oob_ip.this"}  # of an address

Resources = dict[str, str]  # the text of each resource by its address
Kinds = {  # the shared objects of `objects.json`, with the resource of each kind
    "asns": "netbox_asn",
    "circuit_providers": "netbox_circuit_provider",
    "circuit_types": "netbox_circuit_type",
    "device_roles": "netbox_device_role",
    "device_types": "netbox_device_type",
    "ipam_roles": "netbox_ipam_role",
    "manufacturers": "netbox_manufacturer",
    "rirs": "netbox_rir",
    "sites": "netbox_site",
    "tags": "netbox_tag",
}


def resources(path: str, data: bytes) -> Resources | None:
    """Return the resources in a file below `terraform/netbox/`, None if it is broken."""
    try:
        text = data.decode("utf-8")
        if path.endswith("/objects.json"):
            return dict(_shared(json.loads(text)))
    except (ValueError, RecursionError, AttributeError):
        return None
    return dict(_blocks(text)) if path.endswith(".tf") and f"/{SHARED}/" not in path else {}


def compare(
    before: Mapping[str, Resources], after: Mapping[str, Resources], same: Callable[[str], str] = str
) -> Iterator[ResourceChange]:
    """Yield the changes between the resources of two sets of files, sorted by root module and address.

    `same` turns an earlier text into the text that it equals, for two sites of different names. An object of the
    `shared` root module may belong to another blueprint too, so none is destroyed.
    """
    old, new = _by_root(before, same), _by_root(after, str)
    for key in sorted(old.keys() | new.keys()):
        if key not in old:
            yield ResourceChange(*key, "create")
        elif key not in new:
            if key[0] != SHARED:
                yield ResourceChange(*key, "destroy")
        elif old[key] != new[key]:
            yield ResourceChange(*key, "change")


def _by_root(files: Mapping[str, Resources], same: Callable[[str], str]) -> dict[tuple[str, str], str]:
    """Return the resources by root module and address: a resource may be in another file of its root module."""
    found: dict[tuple[str, str], str] = {}
    for path, held in files.items():
        root = path.split("/")[2] if path.count("/") > 2 else ""
        found.update({(same(root), same(address)): same(text) for address, text in held.items()})
    return found


def _shared(data: object) -> Iterator[tuple[str, str]]:
    if not isinstance(data, dict):
        raise ValueError("it is not an object")
    for kind, resource in Kinds.items():
        for slug, value in data.get(kind, {}).items():
            yield f'{resource}.this["{slug}"]', json.dumps(value, sort_keys=True)


def _blocks(text: str) -> Iterator[tuple[str, str]]:
    """Yield the address and the text of each resource. A block ends with a brace in the first column."""
    lines = iter(text.splitlines())
    for line in lines:
        if not (head := _HEAD.fullmatch(line)):
            continue
        body = []
        for inner in lines:
            if inner == "}":
                break
            body.append(inner)
        kind, first, second = head.groups()
        if kind == "module":
            yield from _device(f"module.{first}", body)
        elif second:
            yield f"{first}.{second}", "\n".join(body)


def _device(module: str, body: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Yield the resources of a call of the device module."""
    own: list[str] = []
    part = ""
    for line in body:
        if begins := _LIST.fullmatch(line):
            part = begins[1]
        elif part and line == "  ]":
            part = ""
        elif part and (item := _ITEM.fullmatch(line)):
            fields = {name: value.strip('"') for name, value in _FIELD.findall(item[1])}
            yield from _parts(module, part, fields)
        elif not line.startswith("  outlet_ids = "):
            own.append(" ".join(line.split()))
    yield f"{module}.netbox_device.this", "\n".join(own)


def _parts(module: str, part: str, fields: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield the resources of an interface, a power port or an outlet of a device."""
    name = fields.get("name", "")

    def made(resource: str, key: str, *names: str) -> tuple[str, str]:
        return f'{module}.{resource}["{key}"]', " ".join(fields.get(each, "") for each in names)

    if part == "interfaces":
        place = "lag" if fields.get("type") == "lag" else "child" if "parent" in fields else "this"
        yield made(
            f"netbox_device_interface.{place}", name, "type", "mgmt", "lag", "parent", "untagged", "tagged", "vrf"
        )
        if "address" in fields:  # an earlier version wrote the address of a port beside the port
            yield made("netbox_ip_address.this", name, "address", "dns_name")
            if owner := PURPOSES.get(fields.get("purpose", "")):
                yield made(f"netbox_device_{owner}", fields["purpose"], "name", "address")
    elif part == "addresses":
        six = "6" if ":" in fields.get("address", "") else ""
        key = " ".join(filter(None, (fields.get("interface", ""), fields.get("role", ""), six)))
        yield made("netbox_ip_address.this", key, "address", "dns_name", "vrf")
        if owner := PURPOSES.get(fields.get("purpose", "")):
            yield made(f"netbox_device_{owner}", fields["purpose"], "interface", "address")
    elif part == "power_ports":
        yield made("netbox_device_power_port.this", name, "type", "allocated_draw", "maximum_draw", "description")
        if "outlet" in fields:
            yield made("netbox_cable.power", f"{name} {fields.get('pdu', '')} {fields['outlet']}")
    else:
        yield made("netbox_device_power_outlet.this", name, "type", "leg", "description")
