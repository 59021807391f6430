"""The work order of a site, step by step, and the sheet of a rack: the facts that Markdown and the site page share."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from dcgen import bundles, labels
from dcgen.evidence import Evidence
from dcgen.page import FreeText
from dcgen.plan.amounts import Amount
from dcgen.plan.records import Cable, Device, Rack, Supply
from dcgen.proof import power
from dcgen.topology import Topology

BOX = "☐"
UNKNOWN = "unknown"
BESIDE = "rear"  # where PDUs that take no rack unit stand
BOTTOM_UP = "From the bottom up, as the sheet of each rack says:"
Row = tuple[str, ...]
Run = tuple[str, FreeText, str, FreeText, FreeText, str, FreeText]  # both ends with their ports, part and label
Cord = tuple[str, str, str, str, str] | tuple[str, str, str, str, str, FreeText]  # the outlet where one is known


class Step(NamedTuple):
    """A step of the work: how many things it is about, what to know first, and what to tick.

    `table` names the rows of the work order that belong to it: `racks`, `bundles` or none.
    """

    title: str
    total: int
    note: str
    tasks: tuple[str, ...]
    table: str = ""


@dataclass(frozen=True, slots=True)
class WorkOrder:
    """The steps of a site in the order of work; rows are the cells of tables."""

    name: str
    steps: tuple[Step, ...]
    racks: tuple[Row, ...]
    bundles: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class SheetBundle:
    """The cables of a sheet that go one way, made as they are printed."""

    title: str
    rows: Iterator[Run] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RackSheet:
    """What one rack takes: devices from the bottom up, cords, cables by bundle."""

    name: str
    subtitle: FreeText
    mounts: tuple[Row, ...]
    cords: tuple[Cord, ...]
    outlets: bool
    bundles: Iterator[SheetBundle] = field(repr=False)


def work_order(evidence: Evidence) -> WorkOrder:
    """Return the view of the work order."""
    topology, rows = evidence.topology, tuple(_bundle_rows(evidence))
    racks = tuple(_rack_row(topology, rack) for rack in topology.plan.racks.values())
    return WorkOrder(topology.plan.name, tuple(_steps(topology, len(rows))), racks, rows)


def _steps(topology: Topology, bundled: int) -> Iterator[Step]:
    """What is done first, and what after it; `bundled` is how many bundles there are."""
    plan = topology.plan
    racks, supplies, cables = len(plan.racks), len(plan.supplies), len(plan.cables)
    yield Step("Racks", racks, "", (f"Racks in place, bolted down and grounded: {racks}",), "racks")
    yield _mounting(topology, "Power", "PDUs and UPSes, before anything that needs them:", "pdu", "ups")
    yield _mounting(topology, "Switches", BOTTOM_UP, "switch", "nvswitch")
    yield _mounting(topology, "Servers", BOTTOM_UP, "server", "storage")
    cords = f"Each supply is on the PDU that the sheet of its rack names: {supplies} cords"
    yield Step("Power cords", supplies, "", (cords,))
    yield Step("Cables, bundle by bundle", cables, "", tuple(_laying(topology, bundled)), "bundles")
    checks = tuple(_checks(topology))
    yield Step("Checks", len(checks), "", checks)


def _mounting(topology: Topology, title: str, note: str, *kinds: str) -> Step:
    """The step that mounts the devices of some kinds: how many of each model, and what for."""
    found = Counter(
        (device.kind, device.role, device.type.model)
        for device in topology.plan.devices.values()
        if device.kind in kinds
    )
    tasks = tuple(
        f"{count} x {model}" + ("" if role == kind else f", {role}")
        for (kind, role, model), count in sorted(found.items())
    )
    return Step(title, found.total(), note if tasks else "None.", tasks)


def _laying(topology: Topology, bundled: int) -> Iterator[str]:
    """Labels and transceivers before the cables that need them."""
    plan, form = topology.plan, topology.plan.labels
    ends = 2 * len(plan.cables)
    yield f"Labels printed from labels.csv, {form.lines} lines of {form.length} characters: {ends}"
    for line in plan.bill:
        if line.category == "optic":
            yield f"{line.quantity} x {line.model}, without spares"
    if unsized := sum(1 for cable in plan.cables if cable.length_m is None):
        yield f"Cables without a length, to be measured: {unsized}"
    yield f"Cables laid and plugged: {len(plan.cables)}, in {bundled} bundles"


def rack_sheet(
    topology: Topology, rack: Rack, runs: dict[str, list[Cable]], texts: Callable[[Cable], labels.Texts]
) -> RackSheet:
    """The view of one rack; `runs` are its cables by the rack at the other end."""
    held = topology.in_rack[rack.name]
    cords = [supply for device in held for supply in topology.supplies_of.get(device.name, ())]
    outlets = any(supply.outlet for supply in cords)
    return RackSheet(
        rack.name,
        f"{rack_words(rack)}, {place_words(rack)}",
        (*_mounts(topology, rack), *_pdus(topology, rack)),
        tuple(_cord(supply, outlets) for supply in cords),
        outlets,
        (_bundle(topology, rack.name, other, cables, texts) for other, cables in runs.items()),
    )


def rack_words(rack: Rack) -> str:
    """What a rack is."""
    return f"{rack.type.manufacturer} {rack.type.model}, {rack.type.u_height} U"


def place_words(rack: Rack) -> str:
    """Where a rack stands."""
    return f"row {rack.row}, position {rack.column}"


def weight_text(amount: Amount) -> str:
    """The weight of a model in kg."""
    if amount.value is None:
        return UNKNOWN
    return f"{amount.value:,.1f}".removesuffix(".0") + (" (assumed)" if amount.assumed else "")


def _rack_row(topology: Topology, rack: Rack) -> Row:
    load = topology.weight_kg(rack.name)
    weight = f"{load.value:,.0f}" + (" and what is unknown" if load.unknown else "")
    count = len(topology.in_rack[rack.name])
    return BOX, rack.name, str(rack.row), str(rack.column), rack.type.model, str(count), weight


def _bundle_rows(evidence: Evidence) -> Iterator[Row]:
    for (near, far), cables in evidence.bundles.items():
        item = bundles.figures(evidence.topology, cables, evidence.first_tails)
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
    yield f"Each of the {len(plan.supplies)} supplies has power{_with_one_feed_off(topology)}."
    for fabric, count in sorted(lit.items()):
        yield f"Fabric {fabric}: {count} links are up, each to the port that cables.csv names."
    if any(fabric.protocol == "infiniband" and fabric.leaves for fabric in plan.fabrics):
        yield "The InfiniBand fabrics are as in infiniband/: its README says how to compare them."
    yield "What was done otherwise is in the blueprint, and dcgen build was run again."


def _with_one_feed_off(topology: Topology) -> str:
    """What switching off each feed in turn must show, where its loss is to be survived."""
    if not topology.survives_a_feed:
        return ""
    fates = {key for lost in power.planned_losses(topology) for key in power.fates(topology, lost)}
    weak = ", ".join(sorted({device_group for device_group, fate in fates if fate != "up"}))
    less = f", but {weak} may run short or stop, as README.md of the site says" if weak else ""
    return f", and with one feed switched off nothing stops{less}"


def _mounts(topology: Topology, rack: Rack) -> Iterator[Row]:
    """The devices from the bottom up."""
    for device in topology.in_rack[rack.name]:
        mount = topology.plan.mounts[device.name]
        top = mount.u + device.type.u_height - 1
        place = f"{mount.u}" if top == mount.u else f"{mount.u}-{top}"
        yield _mount(device, place, device.type.ports_face(mount.face))


def _pdus(topology: Topology, rack: Rack) -> Iterator[Row]:
    """The PDUs that stand beside the rack units."""
    for _, names in rack.pdus:
        for name in names:
            if name not in topology.plan.mounts:
                yield _mount(topology.plan.devices[name], "beside", BESIDE)


def _mount(device: Device, place: str, face: str) -> Row:
    return BOX, place, device.name, device.type.model, weight_text(device.type.weight_kg), face


def _cord(supply: Supply, outlets: bool) -> Cord:
    row = (BOX, supply.device, str(supply.number), supply.feed, supply.pdu)
    return (*row, supply.outlet) if outlets else row


def runs_by_rack(evidence: Evidence) -> dict[str, dict[str, list[Cable]]]:
    """The cables of each rack by the rack at the other end, those within a rack once."""
    found: dict[str, dict[str, list[Cable]]] = {}
    for (near, far), cables in evidence.bundles.items():
        for here, there in dict.fromkeys(((near, far), (far, near))):
            found.setdefault(here, {}).setdefault(there, []).extend(cables)
    return found


def _bundle(
    topology: Topology, here: str, there: str, cables: list[Cable], texts: Callable[[Cable], labels.Texts]
) -> SheetBundle:
    where = "Within the rack" if here == there else f"To {there}" if there else "Out of the site"
    return SheetBundle(f"{where}: {len(cables)} cables", _rows(topology, here, cables, texts))


def _rows(topology: Topology, here: str, cables: list[Cable], texts: Callable[[Cable], labels.Texts]) -> Iterator[Run]:
    """A row a cable as seen from a rack: this end, its transceiver, the far end, part, length, label of this end."""
    racks = {name: topology.place_of(name)[0] for name in {cable.a_device for cable in cables}}
    for cable in cables:
        _, a_device, a_port, a_optic, b_device, b_port, b_optic, _, _, model, part_number, _, meters, _ = cable
        a, b, label = f"{a_device} {a_port}", f"{b_device} {b_port}", texts(cable)
        length = "to measure" if meters is None else f"{meters:g}"
        if racks[a_device] == here:
            yield BOX, a, a_optic, b, part_number or model, length, label[0]
        else:
            yield BOX, b, b_optic, a, part_number or model, length, label[1]
