"""work/: the work order of a site, and one sheet a rack, to print and to tick."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen import bundles, labels
from dcgen.page import Page
from dcgen.plan.amounts import Amount
from dcgen.plan.records import Cable, Device, Rack, Supply
from dcgen.topology import Topology

BOX = "☐"
UNKNOWN = "unknown"
Row = tuple[str, ...]
Counts = tuple[tuple[int, str], ...]


@dataclass(frozen=True, slots=True)
class WorkOrder:
    """The steps of a site in the order of work; rows are the cells of tables."""

    name: str
    racks: tuple[Row, ...]
    power: Counts
    switches: Counts
    servers: Counts
    supplies: int
    labels: str
    ends: int
    cables: int
    optics: Counts
    bundles: tuple[Row, ...]
    unsized: int
    checks: tuple[str, ...]


class Bundle(NamedTuple):
    """The cables of a sheet that go one way, made as they are printed."""

    title: str
    rows: Iterator[Row]


@dataclass(frozen=True, slots=True)
class RackSheet:
    """What one rack takes: devices from the bottom up, cords, cables by bundle."""

    name: str
    subtitle: str
    mounts: tuple[Row, ...]
    cords: tuple[Row, ...]
    outlets: bool
    bundles: Iterator[Bundle]


def pages(topology: Topology) -> Iterator[Page]:
    """`work/README.md`, and `work/RACK.md` for each rack."""
    yield Page("work/README.md", "work/README.md.j2", work_order(topology))
    runs = _runs(topology)
    texts = labels.make_labels(topology)
    for rack in topology.plan.racks.values():
        sheet = rack_sheet(topology, rack, runs.get(rack.name, {}), texts)
        yield Page(f"work/{rack.name}.md", "work/rack.md.j2", sheet)


def work_order(topology: Topology) -> WorkOrder:
    """The view of the work order."""
    plan = topology.plan
    form = plan.labels
    return WorkOrder(
        plan.name,
        tuple(_rack_row(topology, rack) for rack in plan.racks.values()),
        _counts(topology, "pdu", "ups"),
        _counts(topology, "switch", "nvswitch"),
        _counts(topology, "server", "storage"),
        len(plan.supplies),
        f"{form.lines} lines of {form.length} characters",
        2 * len(plan.cables),
        len(plan.cables),
        tuple((line.quantity, line.model) for line in plan.bill if line.category == "optic"),
        tuple(_bundle_rows(topology)),
        sum(1 for cable in plan.cables if cable.length_m is None),
        tuple(_checks(topology)),
    )


def rack_sheet(
    topology: Topology, rack: Rack, runs: dict[str, list[Cable]], texts: Callable[[Cable], labels.Texts]
) -> RackSheet:
    """The view of one rack; `runs` are its cables by the rack at the other end."""
    held = topology.in_rack[rack.name]
    cords = [supply for device in held for supply in topology.supplies_of.get(device.name, ())]
    outlets = any(supply.outlet for supply in cords)
    return RackSheet(
        rack.name,
        f"{rack.type.manufacturer} {rack.type.model}, {rack.type.u_height} U, row {rack.row}, position {rack.column}",
        (*_mounts(topology, rack), *_pdus(topology, rack)),
        tuple(_cord(supply, outlets) for supply in cords),
        outlets,
        (_bundle(topology, rack.name, other, cables, texts) for other, cables in runs.items()),
    )


def _counts(topology: Topology, *kinds: str) -> Counts:
    """How many there are of each model of some kinds, and what for."""
    found = Counter(
        (device.kind, device.role, device.type.model)
        for device in topology.plan.devices.values()
        if device.kind in kinds
    )
    return tuple(
        (count, model if role == kind else f"{model}, {role}") for (kind, role, model), count in sorted(found.items())
    )


def _weight(amount: Amount) -> str:
    if amount.value is None:
        return UNKNOWN
    return f"{amount.value:,.1f}".removesuffix(".0") + (" (assumed)" if amount.assumed else "")


def _rack_row(topology: Topology, rack: Rack) -> Row:
    load = topology.weight_kg(rack.name)
    weight = f"{load.value:,.0f}" + (" and what is unknown" if load.unknown else "")
    count = len(topology.in_rack[rack.name])
    return BOX, rack.name, str(rack.row), str(rack.column), rack.type.model, str(count), weight


def _bundle_rows(topology: Topology) -> Iterator[Row]:
    first = bundles.first_tails(topology)
    for (near, far), cables in bundles.bundles(topology).items():
        item = bundles.figures(topology, cables, first)
        media = ", ".join(f"{count} {medium}" for medium, count in item.media)
        longest = UNKNOWN if item.longest_m is None else f"{item.longest_m:g}"
        yield BOX, near, _where(near, far), str(item.cables), media, longest


def _where(near: str, far: str) -> str:
    """Where a bundle goes, in words."""
    return "the same rack" if near == far else far or "out of the site"


def _checks(topology: Topology) -> Iterator[str]:
    """What to look at when all is in place."""
    plan = topology.plan
    lit = Counter(cable.fabric for cable in plan.cables)
    yield f"Each of the {2 * len(plan.cables)} cable ends has its label, as in labels.csv."
    alone = ", and with one feed switched off nothing stops" if topology.survives_a_feed else ""
    yield f"Each of the {len(plan.supplies)} supplies has power{alone}."
    for fabric, count in sorted(lit.items()):
        yield f"Fabric {fabric}: {count} links are up, each to the port that cables.csv names."
    if any(fabric.protocol == "infiniband" and fabric.leaves for fabric in plan.fabrics):
        yield "The InfiniBand fabrics are as in infiniband/: its README says how to compare them."
    yield "What was done otherwise is in the blueprint, and dcgen build was run again."


def _mounts(topology: Topology, rack: Rack) -> Iterator[Row]:
    """The devices from the bottom up."""
    for device in topology.in_rack[rack.name]:
        mount = topology.plan.mounts[device.name]
        top = mount.u + device.type.u_height - 1
        place = f"{mount.u}" if top == mount.u else f"{mount.u}-{top}"
        yield _mount(device, place, mount.face)


def _pdus(topology: Topology, rack: Rack) -> Iterator[Row]:
    """The PDUs that stand beside the rack units."""
    for _, names in rack.pdus:
        for name in names:
            if name not in topology.plan.mounts:
                yield _mount(topology.plan.devices[name], "beside", "rear")


def _mount(device: Device, place: str, face: str) -> Row:
    return BOX, place, device.name, device.type.model, _weight(device.type.weight_kg), face


def _cord(supply: Supply, outlets: bool) -> Row:
    row = (BOX, supply.device, str(supply.number), supply.feed, supply.pdu)
    return (*row, supply.outlet) if outlets else row


def _runs(topology: Topology) -> dict[str, dict[str, list[Cable]]]:
    """The cables of each rack by the rack at the other end, those within a rack once."""
    found: dict[str, dict[str, list[Cable]]] = {}
    for (near, far), cables in bundles.bundles(topology).items():
        for here, there in dict.fromkeys(((near, far), (far, near))):
            found.setdefault(here, {}).setdefault(there, []).extend(cables)
    return found


def _bundle(
    topology: Topology, here: str, there: str, cables: list[Cable], texts: Callable[[Cable], labels.Texts]
) -> Bundle:
    where = "Within the rack" if here == there else f"To {there}" if there else "Out of the site"
    return Bundle(f"{where}: {len(cables)} cables", _rows(topology, here, cables, texts))


def _rows(topology: Topology, here: str, cables: list[Cable], texts: Callable[[Cable], labels.Texts]) -> Iterator[Row]:
    """A row a cable as seen from a rack: this end, its transceiver, the far end, part, length, label of this end."""
    racks = {name: topology.place_of(name)[0] for name in {cable.a_device for cable in cables}}
    for cable in cables:
        _, a_device, a_port, a_optic, b_device, b_port, b_optic, _, _, model, part_number, _, metres, _ = cable
        a, b, label = f"{a_device} {a_port}", f"{b_device} {b_port}", texts(cable)
        length = "to measure" if metres is None else f"{metres:g}"
        if racks[a_device] == here:
            yield BOX, a, a_optic, b, part_number or model, length, label[0]
        else:
            yield BOX, b, b_optic, a, part_number or model, length, label[1]
