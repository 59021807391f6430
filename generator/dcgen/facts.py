"""The facts that a change report compares: the place and type of every object in a plan.

`facts_of` returns them for a topology. `readers` and `facts_from` return the same value for the files of an earlier
build. Those files may come from a stranger's pull request, so each reader has limits and never raises.
"""

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice, starmap
from operator import itemgetter
from typing import Any, NamedTuple

from dcgen import labels
from dcgen.filters import unguarded
from dcgen.plan.cabling.pieces import pieces
from dcgen.plan.records import Cable
from dcgen.recorded import tags_of
from dcgen.topology import Topology

TOPOLOGY, CABLES, LABELS = "topology.json", "cables.csv", "labels.csv"
OUTLETS, ADDRESSES = "power.csv", "addresses.csv"
# Rows that are read of every file. A larger limit would let a file from a pull request take more than 100 MB.
MIN_ROWS = 100_000
# Rows that are read per cable of the new plan. labels.csv has two per cable, so a pod may shrink to a quarter.
ROWS_PER_CABLE = 8
INPUT = "input"  # the supply of a power shelf, which has no outlet
PRESENT = "present"  # the kind of devices that are there whatever dcgen plans
NO_DEVICES = ("feed", "circuit", PRESENT)  # kinds of nodes that are not devices of the site
FIRST_NODE, LAST_NODE = b'"nodes": [', b"],"  # the lines around the nodes in topology.json


class Fact(NamedTuple):
    """The place and the type of an object, as the files print them; "" for a value that the plan leaves open.

    The place of a rack is its row and position. A device has its rack and U, a cable its ends, a supply its PDU and
    outlet, a circuit its leaf ports. An address and the text of a label count as places too.
    A type is a model, or the number of cables of a circuit. For a cable, it is medium, part, length and both optics.
    """

    place: tuple[str, ...]
    type: tuple[str, ...] = ()


Table = dict[str, Fact]


class Facts(NamedTuple):
    """The facts of every kind by identity; None for a kind that the files do not contain.

    A name identifies a rack, device or circuit. An outlet belongs to a device and a supply, an address to a device and
    a port, a label to a cable and an end. The port at its `a` end identifies a cable. For the cable of a circuit, it is
    the circuit's own port, because another circuit may get the leaf port.
    """

    racks: Table | None
    devices: Table | None
    circuits: Table | None
    cables: Table | None
    outlets: Table | None
    addresses: Table | None
    labels: Table | None


# The files that contain each kind.
SOURCES = {
    "racks": (TOPOLOGY,),
    "devices": (TOPOLOGY,),
    "circuits": (CABLES,),
    "cables": (CABLES,),
    "outlets": (OUTLETS,),
    "addresses": (ADDRESSES,),
    "labels": (LABELS, CABLES),
}


# The fields of these records are the columns to read from a CSV file, or attributes of a node.


class PlacedRow(NamedTuple):
    """A rack or a device in topology.json."""

    id: str
    kind: str
    model: str
    rack: str
    u: str
    row: str
    position: str
    bay: str = ""


class CabledRow(NamedTuple):
    """A cable in cables.csv; a circuit has no rack. Only sites with multi-node chassis have columns for bays."""

    id: str
    b_device: str
    b_port: str
    b_rack: str
    media: str
    part: str
    length_m: str
    a_optic: str
    b_optic: str
    fabric: str
    a_rack: str
    a_u: str
    b_u: str
    a_bay: str = ""
    b_bay: str = ""


class PoweredRow(NamedTuple):
    """A power supply in power.csv."""

    device: str
    supply: str
    pdu: str
    outlet: str


class AddressedRow(NamedTuple):
    """An address in addresses.csv."""

    device: str
    port: str
    address: str
    prefix_length: str


class LabeledRow(NamedTuple):
    """A cable end in labels.csv."""

    cable_id: str
    end: str
    text: str


RECORDS: dict[str, Any] = {CABLES: CabledRow, OUTLETS: PoweredRow, ADDRESSES: AddressedRow, LABELS: LabeledRow}
PATHS = (TOPOLOGY, *RECORDS)
Rows = list[Any]  # of the records above


def facts_of(topology: Topology) -> Facts:
    """Return the facts of a plan."""
    return facts_from(rows_of(topology))


def rows_of(topology: Topology) -> dict[str, Rows]:
    """Return the rows that the files of a plan contain, by path."""
    plan = topology.plan
    texts = labels.make_labels(topology)
    return {
        TOPOLOGY: list(_placed(topology)),
        CABLES: [_cabled(topology, cable) for cable in plan.installed],
        OUTLETS: [PoweredRow(each.device, f"psu{each.number}", each.pdu, each.outlet) for each in plan.supplies],
        ADDRESSES: [AddressedRow(each.device, each.key, each.address, str(each.length)) for each in plan.addresses],
        LABELS: [
            LabeledRow(cable.id, end, text)
            for cable in pieces(plan.installed, ())
            for end, text in zip("ab", texts(cable))  # noqa: B905 - both are pairs
        ],
    }


def facts_from(rows: Mapping[str, Any], label: Callable[[CabledRow], Iterator[LabeledRow]] | None = None) -> Facts:
    """Return the facts of the rows of each path, as `readers` return them; None for a kind without rows.

    If the blueprint leaves labels.csv out, `label` derives its rows from those of cables.csv.
    """
    placed, cabled, labeled = rows.get(TOPOLOGY), rows.get(CABLES), rows.get(LABELS)
    cables = _table(cabled, _cable)
    sound = None if cables is None else cabled
    if label and sound and LABELS not in rows:
        labeled = [text for row in sound for text in label(row)]
    present = {row.id for row in placed or () if row.kind == PRESENT}
    racks = None if placed is None else [row for row in placed if row.kind == "rack"]
    devices = None if placed is None else [row for row in placed if row.kind not in ("rack", *NO_DEVICES)]
    return Facts(
        _table(racks, lambda row: (row.id, Fact((row.row, row.position), (row.model,)))),
        _table(devices, lambda row: (row.id, Fact((row.rack, _unit(row)), (row.model,)))),
        None if sound is None else _circuits(sound),
        cables,
        _table(
            _without(rows.get(OUTLETS), present),
            lambda row: (f"{row.device}:{row.supply}", Fact((row.pdu, row.outlet))),
        ),
        _table(
            rows.get(ADDRESSES), lambda row: (f"{row.device}:{row.port}", Fact((f"{row.address}/{row.prefix_length}",)))
        ),
        None if sound is None else _table(labeled, _labels_of(sound)),
    )


def labeler(topology: Topology) -> Callable[[CabledRow], Iterator[LabeledRow]]:
    """Return the function from a row of cables.csv to its two labels, in the label format of a plan.

    The devices of the plan decide which port names have a mark. The labels of patch cords are those of the plan, since
    cables.csv lacks the places of panels. Serial numbers are those of the plan, since cables.csv has none.
    """
    devices = topology.plan.devices
    texts, site = labels.make_texts(topology.plan.labels.format), topology.plan.name

    over_panels = {cable.id: cable for cable in topology.plan.cables if cable.via}
    cord_texts = labels.make_labels(topology)

    def label(row: CabledRow) -> Iterator[LabeledRow]:
        cable = over_panels.get(row.id)
        if cable and cable.via and cable.via.parts == row.part:
            for cord in pieces((cable,), ()):
                yield from (LabeledRow(cord.id, end, text) for end, text in zip("ab", cord_texts(cord)))  # noqa: B905 - pairs
            return
        a_device, _, a_port = row.id.partition(":")
        a = labels.place_words(a_device, row.a_rack, row.a_u, row.a_bay, site)
        b = labels.place_words(row.b_device, row.b_rack, row.b_u, row.b_bay, site)
        length = f"{row.length_m} m" if row.length_m else ""
        near = labels.port_text(devices.get(a_device), a_port)
        far = labels.port_text(devices.get(row.b_device), row.b_port)
        a_serial, b_serial = (tags_of(topology.plan, name).serial for name in (a_device, row.b_device))
        values = (*a, a_serial, near, *b, b_serial, far, row.id, row.fabric, row.part, length)
        for end, text in zip("ab", texts(values)):  # noqa: B905 - both are pairs
            yield LabeledRow(row.id, end, text)

    return label


def readers(cables: int) -> dict[str, Callable[[bytes], Rows | None]]:
    """Return the reader of each path: from the bytes of a file to its rows, or to None if it is broken or too long.

    `cables` is the number of cables in the new plan, which limits the rows of the earlier files.
    """
    return {TOPOLOGY: partial(_nodes, _limit(cables)), **csv_readers(RECORDS, cables)}


def csv_readers(records: Mapping[str, Any], cables: int) -> dict[str, Callable[[bytes], Rows | None]]:
    """Return the reader of each CSV file that `records` names. A record has one field per column to read."""
    return {path: partial(_csv, record, _limit(cables)) for path, record in records.items()}


def _limit(cables: int) -> int:
    return max(MIN_ROWS, ROWS_PER_CABLE * cables)


# --- rows of a plan ---------------------------------------------------------------------------------------


def _placed(topology: Topology) -> Iterator[PlacedRow]:
    for rack in topology.plan.racks.values():
        yield PlacedRow(rack.name, "rack", rack.type.model, "", "", str(rack.row), str(rack.column))
    for name, device in topology.plan.devices.items():
        place = topology.place_cells(name)
        yield PlacedRow(name, device.kind, device.type.model, *place, "", "", topology.bay_cell(name))


def _cabled(topology: Topology, cable: Cable) -> CabledRow:
    (a_rack, a_u), (b_rack, b_u) = topology.place_cells(cable.a_device), topology.place_cells(cable.b_device)
    return CabledRow(
        cable.id,
        cable.b_device,
        cable.b_port,
        b_rack,
        cable.media,
        cable.part_number or cable.model,
        "" if cable.length_m is None else f"{cable.length_m:g}",
        cable.a_optic,
        cable.b_optic,
        cable.fabric,
        a_rack,
        a_u,
        b_u,
        topology.bay_cell(cable.a_device),
        topology.bay_cell(cable.b_device),
    )


# --- facts of rows ----------------------------------------------------------------------------------------


def _table(rows: Rows | None, fact_of: Callable[[Any], tuple[str, Fact]]) -> Table | None:
    """Return the facts by identity, or None if two rows contradict each other, because either may be wrong."""
    if rows is None:
        return None
    table = dict(map(fact_of, rows))
    if len(table) < len(rows) and any(table[name] != fact for name, fact in map(fact_of, rows)):
        return None
    return table


def _without(rows: Rows | None, devices: set[str]) -> Rows | None:
    """Return the rows of power.csv without those of some devices, and without the inputs of power shelves."""
    return rows and [row for row in rows if row.supply != INPUT and row.device not in devices]


def _unit(row: PlacedRow) -> str:
    """Return the rack unit of a device, and its bay if it is a node."""
    return f"{row.u} bay {row.bay}" if row.bay else row.u


def _identity(row: CabledRow) -> str:
    return row.id if row.b_rack else f"{row.b_device}:{row.b_port}"


def _cable(row: CabledRow) -> tuple[str, Fact]:
    ends = row.id, f"{row.b_device}:{row.b_port}"
    return _identity(row), Fact(ends, (row.media, row.part, row.length_m, row.a_optic, row.b_optic))


def _labels_of(cabled: Rows) -> Callable[[LabeledRow], tuple[str, Fact]]:
    """Return the function from a label to its identity and fact, with the same identity of a cable as its own fact."""
    names = {row.id: _identity(row) for row in cabled if not row.b_rack}
    return lambda row: (f"{names.get(row.cable_id, row.cable_id)} end {row.end}", Fact((row.text,)))


def _circuits(cabled: Rows) -> Table:
    """Return the leaf ports of each circuit, in the order of the circuit's own ports."""
    ends: dict[str, dict[str, str]] = {}
    for row in cabled:
        if not row.b_rack:  # the provider's end
            ends.setdefault(row.b_device, {})[row.b_port] = row.id
    return {
        name: Fact(tuple(leaf for _, leaf in sorted(ports.items())), (str(len(ports)),)) for name, ports in ends.items()
    }


# --- rows of files ----------------------------------------------------------------------------------------


def _csv(record: Any, limit: int, data: bytes) -> Rows | None:
    """Return the rows of a CSV file as records. A field of the record names the column to read.

    The last fields have defaults, for columns that some files lack.
    """
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
        head = next(rows, [])
        fields = [name for name in record._fields if name in head or name not in record._field_defaults]
        columns = [head.index(name) for name in fields]
        cells = list(islice(rows, limit + 1))
    except (ValueError, csv.Error):  # UnicodeDecodeError is a ValueError
        return None
    if len(cells) > limit or min(map(len, cells), default=len(head)) <= max(columns):
        return None
    picked = map(itemgetter(*columns), cells)
    if b"'" in data:
        return [record(*map(unguarded, row)) for row in picked]
    return list(starmap(record, picked))


def _nodes(limit: int, data: bytes) -> Rows | None:
    """Return the racks and devices of topology.json, which has one node per line. Skip GPUs without parsing them."""
    found: Rows = []
    try:
        for line in _node_lines(limit, data):
            node = json.loads(line.lstrip(b","))
            if ":" not in node["id"]:  # not a part of a device, such as DEVICE:nvlink
                found.append(PlacedRow._make(_cell(node.get(name)) for name in PlacedRow._fields))
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        return None
    return found


def _node_lines(limit: int, data: bytes) -> Iterator[bytes]:
    """Yield the line of each node, without GPUs. Raise ValueError if the end of the nodes is not within the limit."""
    lines = (line.rstrip() for line in islice(io.BytesIO(data), limit))
    for line in lines:
        if line == FIRST_NODE:
            break
    for line in lines:
        if line == LAST_NODE:
            return
        if b'"kind": "gpu"' not in line:
            yield line
    raise ValueError("the nodes do not end")


def _cell(value: object) -> str:
    if isinstance(value, dict | list):
        raise ValueError("an attribute of a node is a list or an object")
    return "" if value is None else str(value)
