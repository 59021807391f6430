"""Neighbors that Arista EOS prints: `show lldp neighbors detail | json`, and the same without `detail`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from dcgen.finding import KeyPath
from dcgen.verify.formats.origin import ReportOrigin, as_mapping, chassis_id, clean, mapping, members, port_id, word
from dcgen.verify.records import Sight


def matches(document: Any) -> bool:
    """Return whether a JSON document is of this shape."""
    return type(document) is dict and type(document.get("lldpNeighbors")) in (dict, list)


def entries(document: Any) -> Iterator[tuple[KeyPath, Any]]:
    """Yield the neighbors with their key paths, each as a pair of the interface and the neighbor.

    With `detail` they are lists by interface. Without it they are one list, and the interface is "".
    """
    found = document["lldpNeighbors"]
    if type(found) is list:
        yield from ((path, ("", neighbor)) for path, neighbor in members(found, ("lldpNeighbors",)))
        return
    for name, interface in found.items():
        path = ("lldpNeighbors", name)
        inner = as_mapping(interface, path).get("lldpNeighborInfo")
        yield from ((at, (name, each)) for at, each in members(inner, (*path, "lldpNeighborInfo")))


def make_sight(entry: Any, path: KeyPath, origin: ReportOrigin) -> Sight:
    """Return the sight of a neighbor. Raise WrongTypeError if a value has a wrong type.

    `interfaceId` has quotes around the name. Later versions add `interfaceId_v2` without them.
    """
    name, neighbor = entry[0], as_mapping(entry[1], path)
    if not name:
        far_port, kind = port_id("", word(neighbor, "neighborPort", path).strip('"'))
        port, far_device = word(neighbor, "port", path), word(neighbor, "neighborDevice", path)
        return Sight(origin.device, port, far_device, far_port, kind, origin.spot(path))
    far, at = mapping(neighbor, "neighborInterfaceInfo", path), (*path, "neighborInterfaceInfo")
    value = word(far, "interfaceId_v2", at) or word(far, "interfaceId", at).strip('"')
    far_port, kind = port_id(word(far, "interfaceIdType", at), value)
    return Sight(
        origin.device,
        clean(name),
        word(neighbor, "systemName", path),
        far_port,
        kind,
        origin.spot(path),
        "",
        chassis_id(word(neighbor, "chassisIdType", path), word(neighbor, "chassisId", path)),
        word(far, "interfaceDescription", at).strip('"'),
    )
