"""Which state holds what. The cut follows from the structure alone, so that growth moves nothing between states."""

from __future__ import annotations

import re
from typing import NamedTuple
from zlib import crc32

from dcgen.plan.records import SITE, Cable, Rack
from dcgen.topology import Topology


class State(NamedTuple):
    """One root module: its folder below `netbox/`, its racks with their devices, and its cables."""

    name: str
    racks: tuple[Rack, ...]
    cables: tuple[Cable, ...]

    @property
    def holds(self) -> str:
        """What it holds, in words."""
        if not self.cables:
            return "racks and devices" if len(self.racks) != 1 else "one rack and its devices"
        return "racks, devices, cables" if self.racks else "cables"


def states(topology: Topology) -> tuple[State, ...]:
    """The states after the foundation, in the order in which they apply.

    A design without scalable units is one state. With units each rack outside them is a state, each rack group
    of a unit is one, and so are the cables of each unit and those outside: a full unit stays below about 2,000
    objects, beyond which Terraform gets slow.
    """
    plan = topology.plan
    if not any(device.unit for device in plan.devices.values()):
        return (State(f"{plan.name}-fabric", tuple(plan.racks.values()), plan.cables),)
    racks: dict[str, list[Rack]] = {}
    for rack in plan.racks.values():
        racks.setdefault(rack.name if rack.unit == SITE else rack.name.rpartition("-")[0], []).append(rack)
    cables: dict[int, list[Cable]] = {}
    for cable in plan.cables:
        cables.setdefault(_unit(topology, cable), []).append(cable)
    inner = [State(name, tuple(items), ()) for name, items in racks.items()]
    return (*inner, *(State(_cables_name(plan.name, unit), (), tuple(items)) for unit, items in sorted(cables.items())))


def label(name: str) -> str:
    """A name as a label of Terraform: lower case, with `_` for everything else. dcgen's own names stay distinct."""
    text = slug(name).replace("-", "_")
    return f"_{text}" if text[:1].isdigit() else text


def slug(name: str) -> str:
    """A name as NetBox takes it in addresses: lower case, hyphens for all else; text beyond ASCII gets a checksum to stay distinct."""
    text = re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")
    return text if name.isascii() and text else f"{text}-{crc32(name.encode()):08x}".lstrip("-")


def _unit(topology: Topology, cable: Cable) -> int:
    """The unit whose growth brings the cable; circuits share their providers, so they stay together outside."""
    ends = (topology.plan.devices[cable.a_device], topology.plan.devices[cable.b_device])
    return SITE if any(end.kind == "circuit" for end in ends) else max(end.unit for end in ends)


def _cables_name(name: str, unit: int) -> str:
    return f"{name}-cables" if unit == SITE else f"{name}-su{unit:02}-cables"
