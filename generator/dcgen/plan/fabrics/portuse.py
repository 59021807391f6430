"""The ports of switches by purpose. A wire map may move a link to another port of the same purpose."""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.blueprint.fabrics import RAIL_DESIGNS
from dcgen.plan.fabrics.breakout import Ports
from dcgen.plan.fabrics.leaves import LeafTier
from dcgen.plan.fabrics.request import Request
from dcgen.plan.fabrics.spines import SpineTier
from dcgen.plan.records import DeviceGroup


class PortUse(NamedTuple):
    """The ports of a group of switches in one fabric. Each of `uses` has the ports of one purpose.

    Leaves in one column are alternatives for the same server ports. In a rail design they are the leaves of a rail,
    otherwise all leaves of the group. `width` is the number of leaves in a row, and `step` of them are one column.
    Spines and cores have no alternatives, so their `width` is 0.
    """

    fabric: str
    key: str
    unit: int
    uses: tuple[frozenset[str], ...]
    width: int = 0
    step: int = 1

    def use(self, port: str) -> int | None:
        """Return the index of the purpose of a port, None for a port that is reserved."""
        return next((index for index, ports in enumerate(self.uses) if port in ports), None)

    def column(self, number: int) -> int:
        """Return the column of a leaf, or the number of a spine or core."""
        return (number - 1) % self.width // self.step if self.width else number


def leaf_uses(request: Request, leaf_tier: LeafTier, leaves: tuple[DeviceGroup, ...]) -> Iterator[PortUse]:
    """Yield the ports of leaves: those of each zone, to spines or the peer, and for uplinks of each near fabric."""
    railed = request.config.design in RAIL_DESIGNS
    width, step = (request.assignments.width, request.assignments.leaves_per_rail) if railed else (1, 1)
    known: dict[bool, tuple[frozenset[str], ...]] = {}
    for item in leaves:
        if (ports := known.get(item.unit > 0)) is None:
            zones = (zone.ports if item.unit else zone.site_ports for zone in leaf_tier.zones)
            ports = known[item.unit > 0] = _named(*zones, leaf_tier.up, leaf_tier.peers, *leaf_tier.joined)
        yield PortUse(request.name, item.key, item.unit, ports, width, step)


def spine_uses(request: Request, spine_tier: SpineTier, switches: tuple[DeviceGroup, ...]) -> Iterator[PortUse]:
    """Yield the ports of spines, to leaves, to cores and for each near fabric, and the ports of cores."""
    up = {port.name for port in spine_tier.up}
    down = tuple(port for port in spine_tier.ports if port.name not in up)
    for item in switches:
        uses = (
            _named(spine_tier.core_ports)
            if item.key.endswith("-core")
            else _named(down, spine_tier.up, *spine_tier.joined)
        )
        yield PortUse(request.name, item.key, item.unit, uses)


def _named(*uses: Ports) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(port.name for port in ports) for ports in uses)
