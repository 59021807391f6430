"""The split into Terraform states. It depends on structure alone, so growth moves no object between states."""

import sys
from typing import NamedTuple

from dcgen.plan.records import SITE, Cable, Rack
from dcgen.topology import Topology

CIRCUITS = sys.maxsize  # in place of a unit: a cable to a circuit belongs to no unit, whatever its other end


class Nothing(NamedTuple):
    """The view of a template without values."""


NO_VALUES = Nothing()


class State(NamedTuple):
    """A root module: its folder below `netbox/`, its racks with their devices, and its cables.

    `power` is set if it has the panels and power feeds of the site.
    """

    name: str
    racks: tuple[Rack, ...] = ()
    cables: tuple[Cable, ...] = ()
    power: bool = False

    @property
    def content(self) -> str:
        """The content of the state, as text."""
        if self.power and not self.racks:
            return "power panels and power feeds"
        if not self.cables and not self.power:
            return "racks and devices" if len(self.racks) != 1 else "one rack and its devices"
        return "racks, devices, cables, power" if self.racks else "cables"


def states(topology: Topology) -> tuple[State, ...]:
    """Return the states after the foundation, in the order to apply them.

    A design without scalable units is one state. With units the racks come first: one state per site rack, and one
    per rack group of a unit. Then the power feeds. Then the cables: one state per unit, and one per site rack with
    the lower ends. A state stays below about 2,000 objects, where Terraform becomes slow, however far the pod grows.
    """
    plan = topology.plan
    if not any(device.unit for device in plan.devices.values()):
        return (State(f"{plan.name}-fabric", tuple(plan.racks.values()), plan.cables, power=True),)
    racks: dict[str, list[Rack]] = {}
    for rack in plan.racks.values():
        group = topology.rack_group(rack)
        racks.setdefault(_of_rack(topology, rack) if rack.unit == SITE else group, []).append(rack)
    first = [State(name, racks=tuple(items)) for name, items in racks.items()]
    last = [State(name, cables=tuple(items)) for name, items in sorted(_cables_by_state(topology).items())]
    return (*first, State(f"{plan.name}-power", power=True), *last)


def _cables_by_state(topology: Topology) -> dict[str, list[Cable]]:
    """Return the cables of each state; all circuits share one state, since they share lookups."""
    plan = topology.plan
    units = {device.name: CIRCUITS if device.kind == "circuit" else device.unit for device in plan.devices.values()}
    found: dict[int, list[Cable]] = {}
    for cable in plan.cables:
        a, b = units[cable.a_device], units[cable.b_device]
        found.setdefault(a if a > b else b, []).append(cable)
    made = {f"{plan.name}-su{unit:02}-cables": cables for unit, cables in found.items() if unit not in (SITE, CIRCUITS)}
    if CIRCUITS in found:
        made[f"{plan.name}-uplinks"] = found[CIRCUITS]
    for cable in found.get(SITE, ()):
        rack = plan.racks.get(topology.place_of(cable.a_device)[0])
        made.setdefault(f"{_of_rack(topology, rack) if rack else ''}-cables", []).append(cable)
    return made


def _of_rack(topology: Topology, rack: Rack) -> str:
    """Return the state of a rack of the site. A name of the hall moves no object to another state."""
    return f"{topology.rack_group(rack)}-r{rack.number:02}"
