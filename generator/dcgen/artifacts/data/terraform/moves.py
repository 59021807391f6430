"""moved.tf: the former addresses of racks, devices and cables with earlier names in the lock.

Terraform then keeps their objects in NetBox, and changes them in place. A move stays until the lock forgets the earlier
name. An address that another object has by now is not a source of a move.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from dcgen.netbox import label
from dcgen.page import FreeText
from dcgen.plan.records import Plan
from dcgen.topology import Topology
from dcgen.views.netbox.inventory import RackView
from dcgen.views.netbox.power import PowerView
from dcgen.views.netbox.states import State
from dcgen.views.netbox.wiring import cable_label, cord_key

MODULE, RACK, BAY, CABLE, FEED = "module", "netbox_rack", "netbox_device_bay", "netbox_cable", "netbox_power_feed"


class AddressMove(NamedTuple):
    """A move between two addresses of one kind, which is a resource type or `module`."""

    kind: str
    before: str
    after: str


class CordMove(NamedTuple):
    """A move of a power cord in the module of a device: its keys name the power supply, the PDU and the outlet."""

    device: str
    before: FreeText
    after: FreeText


class MovesView(NamedTuple):
    """The view of `moved.tf`."""

    moves: tuple[AddressMove, ...] = ()
    cords: tuple[CordMove, ...] = ()


def moves_view(topology: Topology, state: State, racks: Sequence[RackView], power: PowerView | None) -> MovesView:
    """Return the moves of a state, without those whose source is an address of today."""
    if not topology.plan.formerly:
        return MovesView()
    chains = list(_chains(topology, state, racks, power))
    today = {(kind, labels[-1]) for kind, labels in chains}
    moves = (AddressMove(kind, *pair) for kind, labels in chains for pair in pairwise(labels) if pair[0] != pair[1])
    found = dict.fromkeys(move for move in moves if (move.kind, move.before) not in today)
    return MovesView(tuple(found), tuple(_cords(topology.plan, racks)))


def former_folder(plan: Plan, state: State) -> str:
    """Return the folder that a state had before its rack group was renamed, "" if the name is the same."""
    rack = next((rack for rack in state.racks if rack.name in plan.formerly), None)
    if rack is None:
        return ""
    tail = f"-r{rack.number:02}"
    before, after = plan.formerly[rack.name][-1].removesuffix(tail), rack.name.removesuffix(tail)
    return state.name.replace(after, before, 1) if before != after and state.name.startswith(after) else ""


def _chains(
    topology: Topology, state: State, racks: Sequence[RackView], power: PowerView | None
) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield the kind of each object of a state, and its labels from the oldest to that of today."""
    plan = topology.plan
    for rack, view in zip(state.racks, racks, strict=True):
        if not rack.present:
            yield RACK, _labels(plan, rack.name)
        for call in view.devices:
            yield MODULE, _labels(plan, call.name)
        for bay in view.bays:
            chassis = next(call.name for call in view.devices if call.label == bay.chassis)
            number = bay.name.rpartition(" ")[2]
            yield BAY, tuple(label(f"{name}-bay-{number}") for name in plan.names_of(chassis))
    for cable in state.cables:
        ends = _paired(plan.names_of(cable.a_device), plan.names_of(cable.b_device))
        yield CABLE, tuple(cable_label(a, cable.a_port, b, cable.b_port) for a, b in ends)
    for feed in power.feeds if power else ():
        for kind in (FEED, CABLE):
            yield kind, _labels(plan, feed.name)


def _cords(plan: Plan, racks: Sequence[RackView]) -> Iterator[CordMove]:
    """Yield the moves of power cords to PDUs with an earlier name. The module makes the same keys."""
    for call in (call for rack in racks for call in rack.devices):
        for port in call.power_ports:
            if port.outlet and port.pdu in plan.formerly:
                keys = [cord_key(port.name, pdu, port.outlet) for pdu in plan.names_of(port.pdu)]
                yield from (CordMove(call.label, *pair) for pair in pairwise(keys))


def _labels(plan: Plan, name: str) -> tuple[str, ...]:
    return tuple(map(label, plan.names_of(name)))


def _paired(a: tuple[str, ...], b: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    """Yield the names of both ends of a cable at the same time. The end with fewer names had its oldest one before."""
    for back in range(max(len(a), len(b)), 0, -1):
        yield a[-min(back, len(a))], b[-min(back, len(b))]
