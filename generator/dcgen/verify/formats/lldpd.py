"""Neighbors that lldpd prints: `lldpctl -f json` and `-f json0`, and `net show lldp json` of older Cumulus Linux.

One neighbor is an object, several are a list. In `json` the names of interfaces and devices are keys, and a device
without a name has its values directly. In `json0` everything is a list, and a text is `{"value": ...}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dcgen.finding import KeyPath
from dcgen.verify.formats.origin import (
    ReportOrigin,
    WrongTypeError,
    as_mapping,
    chassis_id,
    clean,
    mapping,
    members,
    port_id,
    word,
)
from dcgen.verify.records import Sight


def matches(document: Any) -> bool:
    """Return whether a JSON document is of this shape."""
    return type(document) is dict and type(document.get("lldp")) in (dict, list)


def entries(document: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the neighbors with their key paths, each as a pair of the interface and the neighbor."""
    for path, block in members(document["lldp"], ("lldp",)):
        for at, interface in members(as_mapping(block, path).get("interface"), (*path, "interface")):
            if type(interface) is dict and type(interface.get("name")) is str:
                yield at, (interface["name"], interface)
                continue
            for name, found in as_mapping(interface, at).items():
                for place, neighbor in members(found, (*at, name)):
                    yield place, (name, neighbor)


def make_sight(entry: Any, path: KeyPath, origin: ReportOrigin) -> Sight:
    """Return the sight of a neighbor. Raise WrongTypeError if a value has a wrong type."""
    interface, neighbor = entry[0], as_mapping(entry[1], path)
    chassis = mapping(neighbor, "chassis", path)
    name = _text(chassis, "name", (*path, "chassis"))
    if not _is_nameless(chassis):
        name, inner = next(iter(chassis.items()))
        chassis = as_mapping(inner, (*path, "chassis", name))
    of_chassis, port = mapping(chassis, "id", path), mapping(neighbor, "port", path)
    of_port = mapping(port, "id", (*path, "port"))
    far_port, kind = port_id(word(of_port, "type", path), word(of_port, "value", path))
    return Sight(
        origin.device,
        clean(interface),
        clean(name),
        far_port,
        kind,
        origin.spot(path),
        "",
        chassis_id(word(of_chassis, "type", path), word(of_chassis, "value", path)),
        _text(port, "descr", (*path, "port")),
    )


def _is_nameless(chassis: dict[str, Any]) -> bool:
    """Return whether a chassis has its values directly; otherwise its only key is its name, which may be `id`."""
    inner = chassis.get("id")
    return not chassis or len(chassis) > 1 or type(inner) is list or (type(inner) is dict and "value" in inner)


def _text(parent: dict[str, Any], key: str, path: KeyPath) -> str:
    """Return a text, which `json0` writes as a list of objects with the key `value`."""
    found = parent.get(key)
    if type(found) is list:
        found = found[0] if found else None
    if type(found) is dict:
        return word(found, "value", (*path, key))
    if found is None or type(found) is str:
        return clean(found or "")
    raise WrongTypeError((*path, key), "a text")
