"""The labels that say where a server is, and text in the form of a label value of Kubernetes."""

import re

from dcgen.plan.records import SITE, Device
from dcgen.topology import Topology

VALUE_LENGTH = 63  # the limit of Kubernetes for the value of a label
_VALUE = re.compile(r"([A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?)?", re.ASCII)
FNV_OFFSET, FNV_PRIME = 0xCBF29CE484222325, 0x100000001B3  # of the 64-bit hash FNV-1a

BLUEPRINT, GROUP, RACK, UNIT = "dcgen/blueprint", "dcgen/group", "dcgen/rack", "dcgen/unit"


def place_values(topology: Topology, server: Device) -> dict[str, str]:
    """Return the blueprint, group, rack and unit of a server by label key, "" for none. They are plain texts."""
    return {
        BLUEPRINT: topology.plan.name,
        GROUP: server.group,
        RACK: topology.place_of(server.name)[0],
        UNIT: str(server.unit) if server.unit != SITE else "",
    }


def label_value(text: str) -> str:
    """Return a text as the value of a label; another text than Kubernetes allows becomes its FNV-1a hash.

    Topograph does the same with a long text, so the values agree.
    """
    if len(text) <= VALUE_LENGTH and _VALUE.fullmatch(text):
        return text
    return f"x{fnv1a(text.encode()):x}"


def fnv1a(data: bytes) -> int:
    """Return the 64-bit FNV-1a hash of some bytes."""
    value = FNV_OFFSET
    for byte in data:
        value = (value ^ byte) * FNV_PRIME & 0xFFFFFFFFFFFFFFFF
    return value
