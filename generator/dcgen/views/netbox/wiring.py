"""The types and the ends of cables in NetBox."""

from collections.abc import Mapping

from dcgen.netbox import PORT, fitted_name
from dcgen.plan.records import Cable, Device
from dcgen.plan.types import FiberType

TYPES = {"dac": "dac-passive", "acc": "dac-active", "aoc": "aoc", "mmf": "mmf", "smf": "smf", "cat6": "cat6"}


def cable_type(cable: Cable, fibers: Mapping[str, FiberType]) -> str:
    """Return the NetBox type of a cable; a fiber of known grade has the type of its grade."""
    grade = fibers[cable.model].grade_of(cable.length_m) if cable.model in fibers else None
    return f"{cable.media}-{grade.lower()}" if grade else TYPES.get(cable.media, "")


def cable_port(device: Device, port: str) -> str:
    """Return the name of a port, "" for the end of a circuit."""
    return "" if device.kind == "circuit" else fitted_name(port, PORT)
