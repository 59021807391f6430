"""The types and the ends of cables in NetBox, and their labels in Terraform."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache
from operator import attrgetter
from typing import NamedTuple

from dcgen.netbox import fitted_text, label, port_name, slug
from dcgen.page import FreeText
from dcgen.plan.records import Cable, Device
from dcgen.plan.types import FiberType

TYPES = {"dac": "dac-passive", "acc": "dac-active", "aoc": "aoc", "mmf": "mmf", "smf": "smf", "cat6": "cat6"}


class CablePart(NamedTuple):
    """The type of cables in NetBox, "" for none of its types, and their description."""

    type: str
    description: FreeText


class CableParts(dict[tuple[str, str, str, float | None], CablePart]):
    """The types and descriptions of cables, by medium, model, part number and length in meters."""

    def __init__(self, fibers: Mapping[str, FiberType]) -> None:
        self.fibers = fibers

    def __missing__(self, key: tuple[str, str, str, float | None]) -> CablePart:
        media, model, part_number, length = key
        self[key] = made = CablePart(_cable_type(media, model, length, self.fibers), fitted_text(part_number or model))
        return made

    def of(self, cables: Iterable[Cable]) -> Iterator[CablePart]:
        """Return the type and the description of each cable."""
        return map(self.__getitem__, map(attrgetter("media", "model", "part_number", "length_m"), cables))


def _cable_type(media: str, model: str, length: float | None, fibers: Mapping[str, FiberType]) -> str:
    """Return the NetBox type of a cable; a fiber of known grade has the type of its grade."""
    grade = fibers[model].grade_of(length) if model in fibers else None
    return f"{media}-{grade.lower()}" if grade else TYPES.get(media, "")


def cable_port(device: Device, port: str) -> str:
    """Return the name of a port, "" for the end of a circuit."""
    return "" if device.kind == "circuit" else port_name(port)


def cable_ports(devices: Iterable[str], ports: Iterable[str], circuits: Collection[str]) -> list[str]:
    """Return the names of ports, "" for the ends of circuits."""
    names = [*map(port_name, ports)]
    return (
        ["" if device in circuits else name for device, name in zip(devices, names, strict=True)] if circuits else names
    )


def cable_label(a: str, a_port: str, b: str, b_port: str) -> str:
    """Return the label of a cable between two devices.

    It has both ends: a moved end is a new cable, because NetBox keeps stale paths when an end is edited.
    """
    return cable_labels((a,), (a_port,), (b,), (b_port,))[0]


def cable_labels(a: Iterable[str], a_ports: Iterable[str], b: Iterable[str], b_ports: Iterable[str]) -> list[str]:
    """Return the labels of cables, whose ends are in four columns."""
    parts = map(label, a), map(_port_label, a_ports), map(label, b), map(_port_label, b_ports)
    return [f"{a}_{a_port}__{b}_{b_port}" for a, a_port, b, b_port in zip(*parts, strict=True)]


def cord_key(supply: str, pdu: str, outlet: str) -> str:
    """Return the key of a power cord in the module of its device, which makes the same."""
    return f"{supply} {pdu} {outlet}"


@cache
def _port_label(port: str) -> str:
    return slug(port).replace("-", "_")
