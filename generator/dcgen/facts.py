"""The facts that a change report compares: places and types of what a plan holds, from a plan or from its files.

`facts_of` makes them from a topology. `readers` and `facts_from` make the same value from the files of an earlier
build. Those files may come from a stranger's pull request, so each reader is bounded and never raises.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from itertools import islice
from operator import itemgetter
from typing import Any, NamedTuple

from dcgen import labels
from dcgen.filters import unguarded
from dcgen.plan.records import Cable
from dcgen.topology import Topology

TOPOLOGY, CABLES, LABELS = "topology.json", "cables.csv", "labels.csv"
OUTLETS, ADDRESSES = "power.csv", "addresses.csv"
MIN_ROWS = 100_000  # rows of a file that are always read; parsed, they take about 100 MB
ROWS_PER_CABLE = 8  # labels.csv has two rows per cable, so a pod may shrink to a quarter and is still compared
NO_DEVICES = ("feed", "circuit")  # kinds of nodes that are neither a rack nor a device of the site
FIRST_NODE, LAST_NODE = b'"nodes": [', b"],"  # the lines around the nodes in topology.json


class Fact(NamedTuple):
    """Place and type of a thing, as the texts that files print; "" where the plan leaves a value open.

    The place of a rack is its row and position, of a device its rack and U, of a cable its two ends, of an outlet the
    PDU and the outlet. A circuit's place is its leaf ports; an address and a label text count as places too. The type
    is a model, the medium, part, length and optics of a cable, or the number of a circuit's cables.
    """

    place: tuple[str, ...]
    type: tuple[str, ...] = ()


Table = dict[str, Fact]


class Facts(NamedTuple):
    """One table of facts per kind, by identity; None for a kind that the files do not hold.

    The identity of a rack, device or circuit is its name, of an outlet its device and supply, of an address its device
    and port, of a label its cable and end. A cable's is the port at its `a` end; a circuit's cable has the circuit's
    own port instead, because its leaf port may go to another circuit.
    """

    racks: Table | None
    devices: Table | None
    circuits: Table | None
    cables: Table | None
    outlets: Table | None
    addresses: Table | None
    labels: Table | None


# The files that hold each kind.
SOURCES = {
    "racks": TOPOLOGY,
    "devices": TOPOLOGY,
    "circuits": CABLES,
    "cables": CABLES,
    "outlets": OUTLETS,
    "addresses": ADDRESSES,
    "labels": f"{LABELS} or {CABLES}",
}


# The fields of a row are the columns that are read, or the attributes of a node.


class PlacedRow(NamedTuple):
    """A rack or a device in topology.json."""

    id: str
    kind: str
    model: str
    rack: str
    u: str
    row: str
    position: str


class CabledRow(NamedTuple):
    """A cable in cables.csv; a circuit has no rack."""

    id: str
    b_device: str
    b_port: str
    b_rack: str
    media: str
    part: str
    length_m: str
    a_optic: str
    b_optic: str


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
    plan = topology.plan
    texts = labels.make_labels(topology)
    return facts_from(
        {
            TOPOLOGY: list(_placed(topology)),
            CABLES: [_cabled(topology, cable) for cable in plan.cables],
            OUTLETS: [PoweredRow(each.device, f"psu{each.number}", each.pdu, each.outlet) for each in plan.supplies],
            ADDRESSES: [
                AddressedRow(each.device, each.port, each.address, str(each.length)) for each in plan.addresses
            ],
            LABELS: [
                LabeledRow(cable.id, end, text)
                for cable in plan.cables
                for end, text in zip("ab", texts(cable))  # noqa: B905 - both are pairs
            ],
        }
    )


def facts_from(rows: Mapping[str, Any]) -> Facts:
    """Return the facts of rows by path, as `readers` read them; a path without rows makes its kinds None."""
    placed, cabled, labeled = rows.get(TOPOLOGY), rows.get(CABLES), rows.get(LABELS)
    cables = _table(cabled, _cable)
    sound = None if cables is None else cabled
    racks = None if placed is None else [row for row in placed if row.kind == "rack"]
    devices = None if placed is None else [row for row in placed if row.kind not in ("rack", *NO_DEVICES)]
    return Facts(
        _table(racks, lambda row: (row.id, Fact((row.row, row.position), (row.model,)))),
        _table(devices, lambda row: (row.id, Fact((row.rack, row.u), (row.model,)))),
        None if sound is None else _circuits(sound),
        cables,
        _table(rows.get(OUTLETS), lambda row: (f"{row.device}:{row.supply}", Fact((row.pdu, row.outlet)))),
        _table(
            rows.get(ADDRESSES), lambda row: (f"{row.device}:{row.port}", Fact((f"{row.address}/{row.prefix_length}",)))
        ),
        None if sound is None else _table(labeled, _labels_of(sound)),
    )


def readers(cables: int) -> dict[str, Callable[[bytes], Rows | None]]:
    """Return a reader per path: bytes of the file to its rows, None for a file that is broken or too long.

    `cables` is the number of cables in the new plan. It bounds the rows that are read of an old one.
    """
    limit = max(MIN_ROWS, ROWS_PER_CABLE * cables)
    return {TOPOLOGY: partial(_nodes, limit), **{path: partial(_csv, kind, limit) for path, kind in RECORDS.items()}}


# --- rows of a plan ---------------------------------------------------------------------------------------


def _placed(topology: Topology) -> Iterator[PlacedRow]:
    for rack in topology.plan.racks.values():
        yield PlacedRow(rack.name, "rack", rack.type.model, "", "", str(rack.row), str(rack.column))
    for name, device in topology.plan.devices.items():
        yield PlacedRow(name, device.kind, device.type.model, *topology.place_cells(name), "", "")


def _cabled(topology: Topology, cable: Cable) -> CabledRow:
    rack, _ = topology.place_of(cable.b_device)
    part, length = cable.part_number or cable.model, "" if cable.length_m is None else f"{cable.length_m:g}"
    return CabledRow(
        cable.id, cable.b_device, cable.b_port, rack, cable.media, part, length, cable.a_optic, cable.b_optic
    )


# --- facts of rows ----------------------------------------------------------------------------------------


def _table(rows: Rows | None, fact_of: Callable[[Any], tuple[str, Fact]]) -> Table | None:
    """Return the facts by identity, None where two rows contradict each other: nobody can tell which one is true."""
    if rows is None:
        return None
    table = dict(map(fact_of, rows))
    if len(table) < len(rows) and any(table[name] != fact for name, fact in map(fact_of, rows)):
        return None
    return table


def _identity(row: CabledRow) -> str:
    return row.id if row.b_rack else f"{row.b_device}:{row.b_port}"


def _cable(row: CabledRow) -> tuple[str, Fact]:
    ends = row.id, f"{row.b_device}:{row.b_port}"
    return _identity(row), Fact(ends, (row.media, row.part, row.length_m, row.a_optic, row.b_optic))


def _labels_of(cabled: Rows) -> Callable[[LabeledRow], tuple[str, Fact]]:
    """Return the function from a label to its fact, which names a circuit's cable by the circuit."""
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
    """Return the rows of a CSV file as records, which take the columns that are named like their fields."""
    try:
        rows = csv.reader(io.StringIO(data.decode("utf-8"), newline=""))
        head = next(rows, [])
        columns = [head.index(name) for name in record._fields]
        cells = list(islice(rows, limit + 1))
    except (ValueError, csv.Error):  # UnicodeDecodeError is a ValueError
        return None
    if len(cells) > limit or min(map(len, cells), default=len(head)) <= max(columns):
        return None
    picked = map(itemgetter(*columns), cells)
    if b"'" in data:
        return [record._make(map(unguarded, row)) for row in picked]
    return list(map(record._make, picked))


def _nodes(limit: int, data: bytes) -> Rows | None:
    """Return the racks and devices of topology.json, which has one node per line; GPUs are passed over."""
    found: Rows = []
    try:
        for line in _node_lines(limit, data):
            node = json.loads(line.lstrip(b","))
            if ":" not in node["id"]:  # what is inside a device has its name, a colon, and one of its own
                found.append(PlacedRow._make(_cell(node.get(name)) for name in PlacedRow._fields))
    except (ValueError, RecursionError, AttributeError, KeyError, TypeError):
        return None
    return found


def _node_lines(limit: int, data: bytes) -> Iterator[bytes]:
    """Yield the lines that hold a node that is no GPU. Raises ValueError for too many lines, or no end of nodes."""
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
        raise ValueError("an attribute of a node is no plain value")
    return "" if value is None else str(value)
