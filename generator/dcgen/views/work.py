"""The work order of a site, and the work sheet of a rack, for Markdown files and the site page."""

from collections import Counter
from collections.abc import Callable, Iterator
from functools import lru_cache
from operator import attrgetter
from typing import NamedTuple

from dcgen import bundles, labels, tables
from dcgen.evidence import Evidence
from dcgen.page import FreeText, counted, describe
from dcgen.plan.amounts import Amount
from dcgen.plan.records import Cable, Device, PowerCord, Rack, Supply
from dcgen.proof import power
from dcgen.recorded import tags_of
from dcgen.topology import Topology
from dcgen.views import tasks
from dcgen.views.workrows import BundleTask, CableTask, CordTask, MountTask, RackTask, RecordedMount, Step

BOX = "☐"
UNKNOWN = "unknown"
BESIDE = "rear"  # the side of PDUs without a rack unit
INTO_BAYS = "Slide the nodes into the bays of their chassis, which are in the racks:"
BOTTOM_UP = "In each rack, mount from the bottom up, in the order of its sheet:"
WET_FIRST = "Finish this step before the devices get power:"
POWER_FIRST = "Mount PDUs and UPSes before the devices that they power:"
DEVICES = ("server", "storage", "switch", "nvswitch", "chassis", "panel", "accessory", "cdu")
# The states of a device after the loss of a feed, the worst one last.
FATES: dict[power.Fate, str] = {
    "up": "full power",
    "short": "less than full power",
    "unknown": "an unknown result",
    "stopped": "no power",
}

MakeTasks = Callable[[str, list[Cable]], Iterator[CableTask]]  # of a rack


class WorkOrder(NamedTuple):
    """The steps of a site in the order of work, with the tables of racks and bundles."""

    name: str
    steps: tuple[Step, ...]
    racks: tuple[RackTask, ...]
    bundles: tuple[BundleTask, ...]


class SheetBundle(NamedTuple):
    """The cables of a rack to one other rack, made while they are printed."""

    title: str
    rows: Iterator[CableTask]

    def __repr__(self) -> str:
        return describe(self)


class RackSheet(NamedTuple):
    """The work in one rack: PDUs beside the rack units, devices from the bottom up, power cords, cables by bundle.

    `marked` is whether a port name of its cables has the mark of `labels.MARK`. `recorded` is whether the devices have
    columns for what the lock records.
    """

    name: str
    subtitle: FreeText
    mounts: tuple[MountTask | RecordedMount, ...]
    cords: tuple[CordTask, ...]
    marked: bool
    bundles: Iterator[SheetBundle]
    recorded: bool = False

    def __repr__(self) -> str:
        return describe(self)


def work_order(evidence: Evidence) -> WorkOrder:
    """Return the work order of a site."""
    topology, rows = evidence.topology, tuple(_bundle_rows(evidence))
    racks = tuple(_rack_row(topology, rack) for rack in topology.plan.racks.values() if not rack.present)
    return WorkOrder(topology.plan.name, tuple(_steps(topology, len(rows))), racks, rows)


def _steps(topology: Topology, bundled: int) -> Iterator[Step]:
    """Yield the steps in the order of work; `bundled` is the number of bundles."""
    plan = topology.plan
    racks, cables = sum(not rack.present for rack in plan.racks.values()), len(bundles.pieces_of(topology))
    supplies = _supplies(topology)
    prepared = tuple(_preparing(topology))
    yield Step("Preparation", len(prepared), "", prepared)
    yield Step("Racks", racks, "", tuple(tasks.placing(topology)), "racks")
    yield _mounting(topology, "Power", POWER_FIRST, "pdu", "ups", "powershelf")
    mounting = _mounting(topology, "Devices", BOTTOM_UP, *DEVICES)
    yield mounting._replace(tasks=(*mounting.tasks, *tasks.covering(topology)))
    if any(topology.nodes_in.values()):
        yield _mounting(topology, "Nodes", INTO_BAYS, "server", "storage", nodes=True)
    if pipes := tuple(tasks.piping(topology)):
        yield Step("Coolant", len(pipes), WET_FIRST, pipes)
    yield Step("Power cords", supplies, "", tuple(_connecting(topology)))
    yield Step("Cables by bundle", cables, "", tuple(_laying(topology, bundled)), "bundles")
    checks = tuple(_checks(topology))
    yield Step("Checks", len(checks), "", checks)


def _supplies(topology: Topology) -> int:
    """Return the number of power supplies to connect; those of present devices have their cords."""
    devices = topology.plan.devices
    return sum(len(feeds) for name, feeds in topology.feeds_of.items() if not devices[name].present)


def _preparing(topology: Topology) -> Iterator[str]:
    """Yield the tasks before the first rack is placed."""
    form, ends = topology.plan.labels, 2 * len(bundles.pieces_of(topology))
    sheets = _label_sheets(topology)
    yield "Compare the delivery with bom.csv"
    if ends:
        size = f"{counted(form.lines, 'line')} of {counted(form.length, 'character')}"
        yield f"Print {counted(ends, 'label')} from {sheets}, each with {size} at most"


def _label_sheets(topology: Topology) -> str:
    """Return the files with the labels of the cables."""
    return "labels.csv and trunks.csv" if topology.plan.trunks else "labels.csv"


def _mounting(topology: Topology, title: str, note: str, *kinds: str, nodes: bool = False) -> Step:
    """Return the step that mounts devices of some kinds, or nodes, with the count of each model and role."""
    counts = Counter(
        (device.kind, device.role, device.type.model)
        for device in topology.plan.devices.values()
        if device.kind in kinds and device.type.is_node == nodes and _is_mounted(topology, device)
    )
    lines = tuple(
        f"{count:,} x {model}" + ("" if role == kind else f", {role}")
        for (kind, role, model), count in sorted(counts.items())
    )
    return Step(title, counts.total(), note if lines else "None.", lines)


def _is_mounted(topology: Topology, device: Device) -> bool:
    """Return whether technicians mount a device: it is not present, does not come in its rack, and is not a cabinet."""
    cabinet = device.kind == "cdu" and device.name not in topology.plan.mounts
    return not (device.present or cabinet or tasks.delivered_in_rack(topology, device))


def _connecting(topology: Topology) -> Iterator[str]:
    """Yield the tasks of the step with the power cords, with the color of each feed that has one."""
    plan = topology.plan
    yield from tasks.feeding(topology)
    cords = counted(_supplies(topology) - tasks.without_outlet(topology), "power cord")
    yield f"Connect {cords}, each to the PDU and the outlet in the rack sheet"
    colors = Counter((cord.feed, cord.color) for cord in plan.cords if cord.color)
    for (feed, color), count in sorted(colors.items()):
        yield f"Take the {counted(count, f'{color} cord')} for feed {feed}"
    yield from tasks.missing_outlets(topology)


def _laying(topology: Topology, bundled: int) -> Iterator[str]:
    """Yield the tasks of the cabling step: transceivers come before cables."""
    plan = topology.plan
    for line in plan.bill:
        if line.category == "optic":
            yield f"Fit {counted(line.quantity, 'transceiver')} of model {line.model}, without spares"
    if unsized := sum(1 for cable in bundles.pieces_of(topology) if cable.length_m is None):
        yield f"Measure {counted(unsized, 'cable')} of unknown length"
    yield f"Lay and plug {counted(len(bundles.pieces_of(topology)), 'cable')} in {counted(bundled, 'bundle')}"


def rack_sheet(topology: Topology, rack: Rack, runs: dict[str, list[Cable]], make: MakeTasks) -> RackSheet:
    """Return the work sheet of a rack.

    `runs` has its cables by the rack at the other end. `make` is the result of `make_tasks`.
    """
    devices = topology.in_rack[rack.name]
    there = [device for device in devices if not device.present]
    cords = [supply for device in there for supply in topology.supplies_of.get(device.name, ())]
    return RackSheet(
        rack.name,
        f"{rack_text(rack)}, {position_text(topology, rack)}",
        (*_pdus(topology, rack), *_mounts(topology, rack)),
        tuple(_cord(topology, supply) for supply in cords),
        any(tables.own_ends(topology.plan, cable) for cables in runs.values() for cable in cables),
        (_bundle(rack.name, other, cables, make) for other, cables in runs.items()),
        bool(topology.plan.recorded),
    )


def rack_text(rack: Rack) -> str:
    """Return the manufacturer, model and height of a rack."""
    return f"{rack.type.manufacturer} {rack.type.model}, {rack.type.u_height} U"


def position_text(topology: Topology, rack: Rack) -> str:
    """Return row and position of a rack, its recorded tags, and the rack units to close with blanking panels."""
    recorded = tags_of(topology.plan, rack.name).text
    place = ", ".join(filter(None, (f"row {rack.row}, position {rack.column}", recorded)))
    return ". ".join(filter(None, (place, tasks.cover_text(topology, rack))))


def weight_of(device: Device) -> str:
    """Return the weight of a device in kg. The weight of a chassis includes its nodes."""
    return "in chassis" if device.type.is_node else weight_text(device.type.weight_kg)


def weight_text(amount: Amount) -> str:
    """Return the weight of a model in kg, marked if it is assumed."""
    if amount.value is None:
        return UNKNOWN
    return f"{amount.value:,.1f}".removesuffix(".0") + (" (assumed)" if amount.assumed else "")


def _rack_row(topology: Topology, rack: Rack) -> RackTask:
    load = topology.weight_kg(rack.name)
    weight = f"{'at least ' if load.unknown else ''}{load.value:,.0f}"
    if load.unknown and not load.value:
        weight = UNKNOWN
    count = sum(not device.present for device in topology.in_rack[rack.name])
    return RackTask(BOX, rack.name, str(rack.row), str(rack.column), rack.type.model, str(count), weight)


def _bundle_rows(evidence: Evidence) -> Iterator[BundleTask]:
    for (near, far), cables in evidence.bundles.items():
        figures = bundles.figures(evidence.topology, cables, evidence.first_tails)
        media = ", ".join(f"{count} {medium}" for medium, count in figures.media)
        longest = UNKNOWN if figures.longest_m is None else f"{figures.longest_m:g}"
        yield BundleTask(BOX, near, _destination(near, far), str(figures.cables), media, longest)


def _destination(near: str, far: str) -> str:
    """Return the destination of a bundle."""
    return "the same rack" if near == far else far or "off site"


def _checks(topology: Topology) -> Iterator[str]:
    """Yield the checks after installation."""
    plan = topology.plan
    links = Counter(map(attrgetter("fabric"), plan.cables))
    sheets = _label_sheets(topology)
    if plan.cables:
        yield f"Each of the {2 * len(bundles.pieces_of(topology)):,} cable ends has its label from {sheets}."
    yield f"{counted(_supplies(topology), 'power supply has', 'power supplies have')} power."
    if topology.survives_a_feed:
        yield f"Switch off one feed at a time. {_with_one_feed_off(topology)}"
    for fabric, count in sorted(links.items()):
        yield f"Fabric {fabric}: {counted(count, 'link is', 'links are')} up, each to the port in cables.csv."
    if any(fabric.protocol == "infiniband" and fabric.leaves for fabric in plan.fabrics):
        yield "The InfiniBand fabrics match infiniband/; infiniband/README.md describes the comparison."
    yield "The blueprint records every deviation, and `dcgen build` ran again."


def _with_one_feed_off(topology: Topology) -> str:
    """Return the worst state of each device group after the loss of a feed."""
    order: list[power.Fate] = list(FATES)
    worst: dict[str, power.Fate] = {}
    for lost in power.planned_losses(topology):
        for device_group, fate in power.fates(topology, lost):
            worst[device_group] = max(worst.get(device_group, fate), fate, key=order.index)
    groups: dict[power.Fate, list[str]] = {fate: [] for fate in order}
    for device_group, fate in sorted(worst.items()):
        groups[fate].append(device_group)
    if not (texts := [f"{FATES[fate]} for {', '.join(groups[fate])}" for fate in order[1:] if groups[fate]]):
        return "Every device keeps running at full power."
    return f"Expect full power, except for these device groups: {'; '.join(texts)}."


def _mounts(topology: Topology, rack: Rack) -> Iterator[MountTask | RecordedMount]:
    """Yield the devices from the bottom up."""
    for device in topology.in_rack[rack.name]:
        if device.present:
            continue
        mount = topology.plan.mounts[device.name]
        top = mount.u + topology.height_of(device.name) - 1
        position = f"{mount.u}" if top == mount.u else f"{mount.u}-{top}"
        position += f", bay {mount.bay}" if mount.bay else ""
        yield _mount(topology, device, position, device.type.ports_face(mount.face))


def _pdus(topology: Topology, rack: Rack) -> Iterator[MountTask | RecordedMount]:
    """Yield the PDUs beside the rack units."""
    for _, names in rack.pdus:
        for name in names:
            if name not in topology.plan.mounts and not topology.plan.devices[name].present:
                yield _mount(topology, topology.plan.devices[name], "beside", BESIDE)


def _mount(topology: Topology, device: Device, position: str, face: str) -> MountTask | RecordedMount:
    task = MountTask(BOX, position, device.name, device.type.model, weight_of(device), face)
    return RecordedMount(*task, *tags_of(topology.plan, device.name)) if topology.plan.recorded else task


def _cord(topology: Topology, supply: Supply) -> CordTask:
    place = (supply.device, str(supply.number), supply.feed, supply.pdu, supply.outlet or UNKNOWN)
    return CordTask(BOX, *place, cord_text(topology.cord_of(supply)))


def cord_text(cord: PowerCord | None) -> str:
    """Return the model, length and color of a power cord, as on the bill."""
    if cord is None:
        return UNKNOWN
    if cord.included:
        return "with the device"
    return _cut_text(cord.part_number or cord.model or UNKNOWN, cord.length_m, cord.color)


@lru_cache
def _cut_text(part: str, length_m: float | None, color: str) -> str:
    """Return a part, its length and its color; thousands of cords are equal."""
    length = "to measure" if length_m is None else f"{length_m:g} m"
    return " ".join(word for word in (part, length, color) if word)


def runs_by_rack(evidence: Evidence) -> dict[str, dict[str, list[Cable]]]:
    """Return the cables of each rack by the rack at the other end, with cables inside a rack once."""
    runs: dict[str, dict[str, list[Cable]]] = {}
    for (near, far), cables in evidence.bundles.items():
        for here, there in dict.fromkeys(((near, far), (far, near))):
            runs.setdefault(here, {}).setdefault(there, []).extend(cables)
    return runs


def _bundle(here: str, there: str, cables: list[Cable], make: MakeTasks) -> SheetBundle:
    where = f"Inside {here}" if here == there else f"{here} to {there}" if there else f"From {here} off site"
    return SheetBundle(f"{where}: {counted(len(cables), 'cable')}", make(here, cables))


def make_tasks(topology: Topology, halves: labels.Halves) -> MakeTasks:
    """Return a function that yields one row per cable as seen from a rack, with the label of this end."""
    texts, devices = labels.make_labels(topology, halves), topology.plan.devices
    racks = {name: topology.place_of(name)[0] for name in devices}
    own = {name: device.type.own_names for name, device in devices.items() if device.type.own_names}
    lengths: dict[float | None, str] = {None: "to measure"}

    def tasks(here: str, cables: list[Cable]) -> Iterator[CableTask]:
        for cable in cables:
            _, a, a_port, a_optic, b, b_port, b_optic, _, _, model, number, _, length_m, _, _, _ = cable
            a_port = labels.marked_text(a_port, own[a]) if a in own else a_port
            b_port = labels.marked_text(b_port, own[b]) if b in own else b_port
            pair = labels.text_pair(halves[a], a_port, halves[b], b_port) if halves else texts(cable)
            near, far, part = f"{a} {a_port}", f"{b} {b_port}", number or model
            length = lengths.get(length_m) or lengths.setdefault(length_m, f"{length_m:g}")
            if racks[a] == here:
                yield BOX, near, a_optic, far, part, length, pair[0]
            else:
                yield BOX, far, b_optic, near, part, length, pair[1]

    return tasks
