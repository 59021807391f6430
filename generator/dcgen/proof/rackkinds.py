"""Kinds of racks: racks of one group with equal devices on equal outlets, which carry equal loads."""

from collections.abc import Hashable
from operator import attrgetter

from dcgen.plan.records import Device, Rack
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

# All properties of a type except its ports, which differ most and decide no load.
_properties = attrgetter(*(name for name in DeviceType._fields if name != "ports"))


def rack_kinds(topology: Topology) -> dict[str, str]:
    """Return the name of the first rack of the same kind for each rack, by name."""
    plan, first = topology.plan, dict[Hashable, str]()
    types = {id(device.type): device.type for device in plan.devices.values()}
    equal: dict[Hashable, int] = {}
    numbers = {key: equal.setdefault(_properties(type_), len(equal)) for key, type_ in types.items()}
    return {name: first.setdefault(_kind(topology, rack, numbers), name) for name, rack in plan.racks.items()}


def _kind(topology: Topology, rack: Rack, numbers: dict[int, int]) -> Hashable:
    """Return everything that the loads of a rack and their limits depend on. `numbers` are equal for equal types."""
    devices = topology.plan.devices
    place = {pdu: index for index, pdu in enumerate(pdu for _, pdus in rack.pdus for pdu in pdus)}
    limits = rack.cooling_kw, rack.liquid_kw, rack.feed_a, rack.max_load_kg, rack.product
    feeds = tuple((feed, len(pdus)) for feed, pdus in rack.pdus)
    types = tuple(numbers[id(devices[pdu].type)] for pdu in place)
    mounted = tuple(
        (numbers[id(device.type)], device.kind, device.group, device.origin, _plugs(topology, device, place))
        for device in topology.in_rack[rack.name]
    )
    return rack.group, rack.origin, rack.type.model, limits, feeds, types, mounted


def _plugs(topology: Topology, device: Device, place: dict[str, int]) -> Hashable:
    """Return the outlets of the power supplies of a device, with the place of each PDU in its rack."""
    cords = topology.supplies_of.get(device.name, ())
    return tuple([(place[cord.pdu], cord.number, cord.feed, cord.outlet, cord.phase, cord.bank) for cord in cords])
