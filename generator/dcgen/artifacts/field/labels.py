"""labels.csv, power-labels.csv and device-labels.csv: the labels of a site, ready for a label printer.

Each kind of label has its own file, because each is printed on its own stock. There is a label for both ends of each
cable and power cord, and for front and rear of each rack and device. Label software reads a CSV file with a header
and prints one label per row. The user assigns columns to label fields.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen import labels
from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page, describe
from dcgen.plan.cabling.pieces import pieces
from dcgen.plan.records import Device, Rack
from dcgen.topology import Topology

COLUMNS = ("cable_id", "end", "rack", "u", "device", "port", "text", "far_text")
CORD_COLUMNS = ("cord_id", "end", "rack", "u", "device", "port", "text", "far_text", "feed")
DEVICE_COLUMNS = ("device", "side", "kind", "rack", "u", "model", "text")
SIDES = ("front", "rear")
Row = tuple[FreeText, str, str, str, str, FreeText, FreeText, FreeText]
CordRow = tuple[str, str, str, str, str, FreeText, FreeText, FreeText, str]
DeviceRow = tuple[str, str, str, str, str, str, str]


class LabelSheet(NamedTuple):
    """The header and one row per label, made while it is printed."""

    columns: tuple[str, ...]
    rows: Iterator[Row | CordRow | DeviceRow]

    def __repr__(self) -> str:
        return describe(self)


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield `labels.csv`, `power-labels.csv` and `device-labels.csv`."""
    topology = analysis.topology
    yield Page("labels.csv", "labels/labels.csv.j2", LabelSheet(COLUMNS, _cables(analysis)))
    yield Page("power-labels.csv", "labels/power-labels.csv.j2", LabelSheet(CORD_COLUMNS, _cords(analysis)))
    yield Page("device-labels.csv", "labels/device-labels.csv.j2", LabelSheet(DEVICE_COLUMNS, _devices(topology)))


def _cables(analysis: Analysis) -> Iterator[Row]:
    """Yield both ends of each cable and patch cord, in the order of the run list."""
    topology = analysis.topology
    texts = labels.make_labels(topology, analysis.once(labels.make_halves))
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for cable in pieces(topology.plan.installed, ()):
        (near, far), id_, a, b = texts(cable), cable.id, cable.a_device, cable.b_device
        yield id_, "a", *places[a], a, cable.a_port, near, far
        yield id_, "b", *places[b], b, cable.b_port, far, near


def _cords(analysis: Analysis) -> Iterator[CordRow]:
    """Yield both ends of each power cord, in the order of racks and devices: the supply, then the outlet."""
    topology = analysis.topology
    texts = labels.make_cord_labels(topology, analysis.once(labels.make_halves))
    places = {name: topology.place_cells(name) for name in topology.plan.devices}
    for rack in topology.plan.racks.values():
        for device in topology.in_rack[rack.name]:
            for cord in () if device.present else topology.supplies_of.get(device.name, ()):
                (near, far), supply, pdu = texts(cord), f"psu{cord.number}", cord.pdu
                key = f"{device.name}:{supply}"
                yield key, "supply", *places[device.name], device.name, supply, near, far, cord.feed
                yield key, "outlet", *places[pdu], pdu, cord.outlet, far, near, cord.feed


def _devices(topology: Topology) -> Iterator[DeviceRow]:
    """Yield front and rear of each rack, of its devices from the bottom up, and of the PDUs beside them.

    CDU cabinets, which are beside the racks, come last. The rack unit of a node includes its bay.
    """
    for rack in topology.plan.racks.values():
        yield from ((rack.name, side, "rack", rack.name, "", rack.type.model, rack.name) for side in SIDES)
        for device in (*topology.in_rack[rack.name], *_beside(topology, rack)):
            if device.kind == "present":  # it has the label of its owner
                continue
            cell, u = topology.place_cells(device.name)
            if bay := topology.bay_cell(device.name):
                u = f"{u}-bay{bay}"
            rest = (device.kind, cell, u, device.type.model, device.name)
            yield from ((device.name, side, *rest) for side in SIDES)
    for name, device in topology.plan.devices.items():
        if device.kind == "cdu" and name not in topology.plan.mounts:
            yield from ((name, side, device.kind, "", "", device.type.model, name) for side in SIDES)


def _beside(topology: Topology, rack: Rack) -> Iterator[Device]:
    """Yield the PDUs of a rack without a rack unit."""
    names = (name for _, names in rack.pdus for name in names)
    return (topology.plan.devices[name] for name in names if name not in topology.plan.mounts)
