"""The types and the ends of cables in NetBox, and their labels in Terraform."""

from collections.abc import Mapping
from functools import cache
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


class CableParts:
    """The types and descriptions of cables. Cables of one part and one length share them."""

    def __init__(self, fibers: Mapping[str, FiberType]) -> None:
        self.fibers = fibers
        self.made: dict[tuple[str, str, str, float | None], CablePart] = {}

    def of(self, cable: Cable) -> CablePart:
        """Return the type and the description of a cable."""
        key = (cable.media, cable.model, cable.part_number, cable.length_m)
        if key not in self.made:
            kind = cable_type(cable, self.fibers)
            self.made[key] = CablePart(kind, fitted_text(cable.part_number or cable.model))
        return self.made[key]


def cable_type(cable: Cable, fibers: Mapping[str, FiberType]) -> str:
    """Return the NetBox type of a cable; a fiber of known grade has the type of its grade."""
    grade = fibers[cable.model].grade_of(cable.length_m) if cable.model in fibers else None
    return f"{cable.media}-{grade.lower()}" if grade else TYPES.get(cable.media, "")


def cable_port(device: Device, port: str) -> str:
    """Return the name of a port, "" for the end of a circuit."""
    return "" if device.kind == "circuit" else port_name(port)


def cable_label(a: str, a_port: str, b: str, b_port: str) -> str:
    """Return the label of a cable between two devices.

    It has both ends: a moved end is a new cable, because NetBox keeps stale paths when an end is edited.
    """
    return f"{label(a)}_{_port_label(a_port)}__{label(b)}_{_port_label(b_port)}"


def cord_key(supply: str, pdu: str, outlet: str) -> str:
    """Return the key of a power cord in the module of its device, which makes the same."""
    return f"{supply} {pdu} {outlet}"


@cache
def _port_label(port: str) -> str:
    return slug(port).replace("-", "_")
