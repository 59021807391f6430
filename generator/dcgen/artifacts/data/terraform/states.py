"""The split into Terraform states. It depends on structure alone, so growth moves no object between states."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from dcgen.netbox import slug
from dcgen.page import FreeText
from dcgen.plan.records import SITE, Cable, Rack
from dcgen.topology import Topology


class NamedSlug(NamedTuple):
    """A NetBox object with its Terraform label, its name and its slug."""

    label: str
    name: FreeText
    slug: str


class State(NamedTuple):
    """A root module: its folder below `netbox/`, its racks with their devices, and its cables."""

    name: str
    racks: tuple[Rack, ...]
    cables: tuple[Cable, ...]

    @property
    def content(self) -> str:
        """The content of the state, as text."""
        if not self.cables:
            return "racks and devices" if len(self.racks) != 1 else "one rack and its devices"
        return "racks, devices, cables" if self.racks else "cables"


def states(topology: Topology) -> tuple[State, ...]:
    """Return the states after the foundation, in the order to apply them.

    A design without scalable units is one state. With units the racks come first: one state per site rack, and one
    per rack group of a unit. Then the cables: one state per unit, and one per site rack with the lower ends. A state
    stays below about 2,000 objects, where Terraform becomes slow, however far the pod grows.
    """
    plan = topology.plan
    if not any(device.unit for device in plan.devices.values()):
        return (State(f"{plan.name}-fabric", tuple(plan.racks.values()), plan.cables),)
    racks: dict[str, list[Rack]] = {}
    for rack in plan.racks.values():
        racks.setdefault(rack.name if rack.unit == SITE else rack.name.rpartition("-")[0], []).append(rack)
    cables: dict[str, list[Cable]] = {}
    for cable in plan.cables:
        cables.setdefault(_cables_state(topology, cable), []).append(cable)
    first = [State(name, tuple(items), ()) for name, items in racks.items()]
    return (*first, *(State(name, (), tuple(items)) for name, items in sorted(cables.items())))


def _cables_state(topology: Topology, cable: Cable) -> str:
    """Return the state of a cable; all circuits share one state, since they share providers."""
    plan = topology.plan
    a, b = plan.devices[cable.a_device], plan.devices[cable.b_device]
    if "circuit" in (a.kind, b.kind):
        return f"{plan.name}-uplinks"
    if unit := max(a.unit, b.unit):
        return f"{plan.name}-su{unit:02}-cables"
    return f"{topology.place_of(a.name)[0]}-cables"


@cache
def label(name: str) -> str:
    """Return a name as a Terraform label: its slug with underscores for hyphens. dcgen's own names stay distinct."""
    text = slug(name).replace("-", "_")
    return f"_{text}" if text[:1].isdigit() else text
