"""Neighbors that NVUE of Cumulus Linux prints: `nv show interface lldp -o json`, or `lldp-detail`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from dcgen.finding import KeyPath
from dcgen.verify.formats.origin import ReportOrigin, as_mapping, chassis_id, clean, mac, mapping, port_id, word
from dcgen.verify.records import Sight

_PORT = re.compile(r"(?:swp|eth|bond|vlan)[0-9]\S*|peerlink\S*|br_\S*|mgmt|lo")
_SPEED = re.compile(r"([0-9]{1,4})G")


def matches(document: Any) -> bool:
    """Return whether a JSON document is of this shape: interfaces with the neighbors of at least one."""
    if type(document) is not dict:
        return False
    blocks = [(name, value["lldp"]) for name, value in document.items() if type(value) is dict and "lldp" in value]
    if any(type(block) is dict and "neighbor" in block for _, block in blocks):
        return True
    return bool(blocks) and all(_PORT.fullmatch(name) for name in document) and not any(block for _, block in blocks)


def entries(document: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the neighbors with their key paths: the interface, its values, the key of the neighbor, the neighbor."""
    for name, interface in document.items():
        block = mapping(as_mapping(interface, (name,)), "lldp", (name,))
        for key, neighbor in mapping(block, "neighbor", (name, "lldp")).items():
            yield (name, "lldp", "neighbor", key), (name, interface, key, neighbor)


def make_sight(entry: Any, path: KeyPath, origin: ReportOrigin) -> Sight:
    """Return the sight of a neighbor. Raise WrongTypeError if a value has a wrong type.

    The key of a neighbor is its name, or its MAC address if it tells none.
    """
    name, interface, key, neighbor = entry
    neighbor = as_mapping(neighbor, path)
    chassis, port = mapping(neighbor, "chassis", path), mapping(neighbor, "port", path)
    far_device = word(chassis, "system-name", (*path, "chassis"))
    if not far_device and not mac(key, False):
        far_device = clean(key)
    far_port, kind = port_id(word(port, "type", (*path, "port")), word(port, "name", (*path, "port")))
    address = word(chassis, "chassis-id", (*path, "chassis")) or key
    text = word(port, "description", (*path, "port"))
    link = interface.get("link")
    speed = _SPEED.fullmatch(str(link.get("speed"))) if type(link) is dict else None
    return Sight(
        origin.device,
        clean(name),
        far_device,
        far_port,
        kind,
        origin.spot(path),
        "",
        chassis_id("", address),
        text,
        float(speed[1]) if speed and int(speed[1]) else None,
    )
