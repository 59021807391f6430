"""index.html: the whole site on one self-contained page, with every rack picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.artifacts import drawing
from dcgen.artifacts.drawing import Figures, Frame, Picture
from dcgen.page import Page
from dcgen.plan.records import Rack
from dcgen.topology import Topology

KINDS = (("server", "servers"), ("storage", "storage servers"), ("ups", "UPSes"), ("pdu", "PDUs"), ("circuit", "lines out"))
WORDS = {"inband": "in-band", "oob": "out-of-band"}


class FabricRow(NamedTuple):
    """A fabric, its design and its numbers."""

    name: str
    design: str
    ports: str
    leaves: int
    spines: int
    cores: int
    links_down: int
    links_up: int
    oversubscription: str


class RackRow(NamedTuple):
    """A rack with its position, or a row with its number of racks: rack units, kW and kg, each used, of how many, and free."""

    name: str
    anchor: str
    number: int
    used_u: int
    height_u: int
    free_u: int
    used_kw: str
    usable_kw: str
    free_kw: str
    used_kg: str
    max_kg: str
    free_kg: str


class PrefixGroup(NamedTuple):
    """The prefixes of a fabric: (prefix, gateway, unit, rail, addresses in use) each."""

    fabric: str
    summary: str
    rows: tuple[tuple[str, str, str, str, int], ...]


class Row(NamedTuple):
    """A row of racks: its words, its racks and their pictures; the site's own stands open."""

    anchor: str
    name: str
    opened: str
    racks: tuple[RackRow, ...]
    notes: tuple[str, ...]
    pictures: tuple[Picture, ...]


@dataclass(frozen=True, slots=True)
class Index:
    """A site on one page; figures are texts with their marks."""

    name: str
    kind: str
    site: str
    description: str
    numbers: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    fabrics: tuple[FabricRow, ...]
    carried: str
    groups: tuple[RackRow, ...]
    prefixes: tuple[PrefixGroup, ...]
    assumptions: tuple[tuple[str, str, str], ...]
    findings: tuple[tuple[str, str, str, str], ...]
    legend: tuple[tuple[str, str], ...]
    frames: tuple[Frame, ...]
    rows: tuple[Row, ...]


def pages(topology: Topology) -> Iterator[Page]:
    """`index.html`."""
    yield Page("index.html", "index/index.html.j2", index(topology))


def index(topology: Topology) -> Index:
    """The view of the site page."""
    plan = topology.plan
    racks: dict[int, list[Rack]] = {}
    for rack in plan.racks.values():
        racks.setdefault(rack.row, []).append(rack)
    figures = {name: drawing.make_figures(topology, rack) for name, rack in plan.racks.items()}
    power = drawing.merge(item.power_w for item in figures.values())
    weight = drawing.merge(item.weight_kg for item in figures.values())
    return Index(
        name=plan.name,
        kind=plan.kind.replace("-", " "),
        site=plan.site,
        description=plan.description,
        numbers=(
            *_numbers(topology),
            ("power, maximum", drawing.used_text(power, "kW")),
            ("weight without racks", drawing.used_text(weight)),
        ),
        notes=tuple(drawing.make_notes(power, weight)),
        fabrics=tuple(_fabrics(topology)),
        carried=_carried(topology),
        groups=tuple(_group(row, [figures[rack.name] for rack in held]) for row, held in sorted(racks.items())),
        prefixes=tuple(_prefixes(topology)),
        assumptions=plan.assumptions,
        findings=tuple((item.code, item.severity, item.message, item.hint) for item in plan.findings),
        legend=drawing.make_legend(topology, plan.racks.values()),
        frames=tuple(drawing.make_frame(height) for height in sorted({rack.type.u_height for rack in plan.racks.values()})),
        rows=tuple(_row(topology, row, held, figures) for row, held in sorted(racks.items())),
    )


def _numbers(topology: Topology) -> Iterator[tuple[str, str]]:
    """What is counted, and how many."""
    plan = topology.plan
    devices = plan.devices.values()
    kinds = Counter(device.kind for device in devices)
    switches = Counter(device.cohort.rpartition("-")[0] for device in devices if device.kind == "switch")
    if units := {device.unit for device in devices if device.unit}:
        yield "scalable units", f"{len(units)} of {plan.designed_for}"
    for kind, words in KINDS[:2]:
        if kinds[kind]:
            yield words, f"{kinds[kind]:,}"
    if gpus := sum(device.type.gpus.count for device in devices if device.type.gpus):
        yield "GPUs", f"{gpus:,}"
    for fabric in sorted(switches):
        yield f"{WORDS.get(fabric, fabric)} switches", f"{switches[fabric]:,}"
    for kind, words in KINDS[2:]:
        if kinds[kind]:
            yield words, f"{kinds[kind]:,}"
    yield "cables", f"{len(plan.cables):,}"
    yield "racks", f"{len(plan.racks):,}"
    if capacity := sum(device.type.capacity_tb for device in devices):
        yield "drives, raw", f"{capacity:,.0f} TB"


def _fabrics(topology: Topology) -> Iterator[FabricRow]:
    for item in topology.plan.fabrics:
        ratio = f"{item.oversubscription:.3g}:1" if item.oversubscription else "-"
        ports = f"{item.protocol} {item.speed_gbps:g}G"
        yield FabricRow(item.name, item.design, ports, item.leaves, item.spines, item.cores, item.links_down, item.links_up, ratio)


def _carried(topology: Topology) -> str:
    """What the kW that a rack may take mean."""
    survives = topology.plan.survives == "feed" and len(topology.plan.feeds) > 1
    return "what the feeds carry continuously" + (" after the loss of one" if survives else "")


def _row(topology: Topology, row: int, racks: list[Rack], figures: dict[str, Figures]) -> Row:
    """A row of racks with their pictures, in the order of the floor."""
    racks = sorted(racks, key=lambda rack: rack.column)
    power = drawing.merge(figures[rack.name].power_w for rack in racks)
    weight = drawing.merge(figures[rack.name].weight_kg for rack in racks)
    return Row(
        anchor=f"row-{row}",
        name=_row_name(row),
        opened="" if row else " open",
        racks=tuple(_rack_row(rack.name, rack.name, rack.column, [figures[rack.name]]) for rack in racks),
        notes=tuple(drawing.make_notes(power, weight)),
        pictures=tuple(drawing.make_picture(topology, rack) for rack in racks),
    )


def _row_name(row: int) -> str:
    return f"row {row}, scalable unit {row}" if row else "row 0, the site's own racks"


def _group(row: int, figures: list[Figures]) -> RackRow:
    return _rack_row(_row_name(row), f"row-{row}", len(figures), figures)


def _rack_row(name: str, anchor: str, number: int, figures: list[Figures]) -> RackRow:
    """The sums of some racks; a rating that one of them lacks is unknown for all."""
    power, weight = drawing.merge(item.power_w for item in figures), drawing.merge(item.weight_kg for item in figures)
    used, height = sum(item.used_u for item in figures), sum(item.height_u for item in figures)
    usable = sum(item.usable_kw for item in figures)
    ratings = [item.max_load_kg for item in figures if item.max_load_kg is not None]
    rated = sum(ratings) if len(ratings) == len(figures) else None
    return RackRow(
        name=name,
        anchor=anchor,
        number=number,
        used_u=used,
        height_u=height,
        free_u=height - used,
        used_kw=drawing.used_text(power, "kW"),
        usable_kw=f"{usable:,.1f} kW",
        free_kw=drawing.free_text(usable * 1000, power, "kW"),
        used_kg=drawing.used_text(weight),
        max_kg="unknown" if rated is None else f"{drawing.number_text(rated)} kg",
        free_kg="unknown" if rated is None else drawing.free_text(rated, weight),
    )


def _prefixes(topology: Topology) -> Iterator[PrefixGroup]:
    """The prefixes by fabric, in the plan's order."""
    used = Counter((address.fabric, address.gateway) for address in topology.plan.addresses)
    rows: dict[str, list[tuple[str, str, str, str, int]]] = {}
    for item in topology.plan.prefixes:
        place = str(item.unit) if item.unit else "site"
        row = (item.prefix, item.gateway, place, str(item.rail or "-"), used[item.fabric, item.gateway])
        rows.setdefault(item.fabric, []).append(row)
    for fabric, found in rows.items():
        count = sum(row[-1] for row in found)
        yield PrefixGroup(fabric, f"{len(found):,} prefix{'es' * (len(found) != 1)}, {count:,} addresses", tuple(found))
