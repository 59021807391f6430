"""The split into Terraform states. It depends on structure alone, so growth moves no object between states."""

from typing import NamedTuple

from dcgen.plan.records import SITE, Cable, Rack
from dcgen.topology import Topology


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
    circuits = {device.name for device in plan.devices.values() if device.kind == "circuit"}
    units = {device.name: device.unit for device in plan.devices.values()}
    of_unit = {unit: f"{plan.name}-su{unit:02}-cables" for unit in set(units.values())}
    found: dict[str, list[Cable]] = {}
    for cable in plan.cables:
        a, b = cable.a_device, cable.b_device
        if a in circuits or b in circuits:
            state = f"{plan.name}-uplinks"
        elif unit := max(units[a], units[b]):
            state = of_unit[unit]
        else:
            rack = plan.racks.get(topology.place_of(a)[0])
            state = f"{_of_rack(topology, rack) if rack else ''}-cables"
        found.setdefault(state, []).append(cable)
    return found


def _of_rack(topology: Topology, rack: Rack) -> str:
    """Return the state of a rack of the site. A name of the hall moves no object to another state."""
    return f"{topology.rack_group(rack)}-r{rack.number:02}"
