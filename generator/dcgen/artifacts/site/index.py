"""index.html: the whole site on one self-contained page, with all pictures of fabrics and racks, a search and the work.

A script searches devices, makes the work sheet of a rack and sorts tables; without it the page shows all the rest.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.records import Prefix, Rack
from dcgen.topology import Topology
from dcgen.views import drawing, figures, floor, work
from dcgen.views import finder as devices
from dcgen.views.drawing import Frame, Picture
from dcgen.views.fabric import diagram
from dcgen.views.fabric.diagram import Diagram
from dcgen.views.figures import FabricRow, FindingRow, LossRow, ProofRow, RackFigures
from dcgen.views.finder import Finder
from dcgen.views.floor import FloorPlan
from dcgen.views.work import WorkOrder


class RackRow(NamedTuple):
    """A rack with its position, or a row with its number of racks: U, kW and kg, each used, of how many, and free."""

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


class RowSection(NamedTuple):
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
    description: FreeText
    numbers: tuple[tuple[str, str], ...]
    notes: tuple[str, ...]
    fabrics: tuple[FabricRow, ...]
    proofs: tuple[ProofRow, ...]
    losses: tuple[LossRow, ...]
    diagrams: tuple[Diagram, ...]
    carried: str
    groups: tuple[RackRow, ...]
    prefixes: tuple[PrefixGroup, ...]
    assumptions: tuple[tuple[str, str, FreeText], ...]
    findings: tuple[FindingRow, ...]
    legend: tuple[tuple[str, str], ...]
    frames: tuple[Frame, ...]
    rows: tuple[RowSection, ...]
    hall: FloorPlan
    work: WorkOrder
    finder: Finder


def pages(analysis: Analysis) -> Iterator[Page]:
    """`index.html`."""
    yield Page("index.html", "index/index.html.j2", index(analysis))


def index(analysis: Analysis) -> Index:
    """Return the view of the site page."""
    topology = analysis.topology
    plan = topology.plan
    by_rack = {name: figures.make_figures(topology, rack) for name, rack in plan.racks.items()}
    power = figures.merge(item.power_w for item in by_rack.values())
    weight = figures.merge(item.weight_kg for item in by_rack.values())
    return Index(
        name=plan.name,
        kind=plan.kind.replace("-", " "),
        site=plan.site,
        description=plan.description,
        numbers=tuple(figures.make_numbers(topology, power, weight)),
        notes=tuple(figures.make_notes(power, weight)),
        fabrics=tuple(figures.make_fabrics(topology)),
        proofs=tuple(figures.make_proofs(analysis.proofs)),
        losses=tuple(figures.make_losses(analysis.proofs)),
        diagrams=diagram.make_diagrams(topology),
        carried=_carried(topology),
        groups=tuple(
            _rack_row(_row_name(row, held), f"row-{row}", len(held), [by_rack[rack.name] for rack in held])
            for row, held in topology.rows.items()
        ),
        prefixes=tuple(_prefixes(topology)),
        assumptions=plan.assumptions,
        findings=figures.make_findings(analysis.findings),
        legend=drawing.make_legend(topology, plan.racks.values()),
        frames=tuple(
            drawing.make_frame(height) for height in sorted({rack.type.u_height for rack in plan.racks.values()})
        ),
        rows=tuple(_row(topology, row, held, by_rack) for row, held in topology.rows.items()),
        hall=floor.make_floor_plan(topology),
        work=work.work_order(analysis),
        finder=devices.make_finder(topology),
    )


def _carried(topology: Topology) -> str:
    """What the kW that a rack may take mean."""
    return "what the feeds carry continuously" + (" after the loss of one" if topology.survives_a_feed else "")


def _row(topology: Topology, row: int, racks: list[Rack], by_rack: dict[str, RackFigures]) -> RowSection:
    """A row of racks with their pictures, in the order of the floor."""
    power = figures.merge(by_rack[rack.name].power_w for rack in racks)
    weight = figures.merge(by_rack[rack.name].weight_kg for rack in racks)
    return RowSection(
        anchor=f"row-{row}",
        name=_row_name(row, racks),
        opened="" if all(rack.unit for rack in racks) else " open",
        racks=tuple(_rack_row(rack.name, rack.name, rack.column, [by_rack[rack.name]]) for rack in racks),
        notes=tuple(figures.make_notes(power, weight)),
        pictures=tuple(drawing.make_picture(topology, rack) for rack in racks),
    )


def _row_name(row: int, racks: list[Rack]) -> str:
    return f"row {row}, {drawing.row_words(racks)}"


def _rack_row(name: str, anchor: str, number: int, held: list[RackFigures]) -> RackRow:
    """The sums of some racks; a rating that one of them lacks is unknown for all."""
    power, weight = figures.merge(item.power_w for item in held), figures.merge(item.weight_kg for item in held)
    used, height = sum(item.used_u for item in held), sum(item.height_u for item in held)
    usable = sum(item.usable_kw for item in held)
    ratings = [item.max_load_kg for item in held if item.max_load_kg is not None]
    rated = sum(ratings) if len(ratings) == len(held) else None
    return RackRow(
        name=name,
        anchor=anchor,
        number=number,
        used_u=used,
        height_u=height,
        free_u=height - used,
        used_kw=figures.used_text(power, "kW"),
        usable_kw=f"{usable:,.1f} kW",
        free_kw=figures.free_text(usable * 1000, power, "kW"),
        used_kg=figures.used_text(weight),
        max_kg="unknown" if rated is None else f"{figures.number_text(rated)} kg",
        free_kg="unknown" if rated is None else figures.free_text(rated, weight),
    )


def _part(item: Prefix) -> str:
    """The rail of a prefix, its plane or its link."""
    words = (f"{'' if word == 'rail' else f'{word} '}{number}" for word, number in item.parts.items())
    return ", ".join(words) or "-"


def _prefixes(topology: Topology) -> Iterator[PrefixGroup]:
    """The prefixes by fabric, in the plan's order."""
    used = Counter((address.fabric, address.gateway) for address in topology.plan.addresses)
    rows: dict[str, list[tuple[str, str, str, str, int]]] = {}
    for item in topology.plan.prefixes:
        place = str(item.unit) if item.unit else "site"
        row = (item.prefix, item.gateway, place, _part(item), used[item.fabric, item.gateway])
        rows.setdefault(item.fabric, []).append(row)
    for fabric, found in rows.items():
        count = sum(row[-1] for row in found)
        yield PrefixGroup(fabric, f"{len(found):,} prefix{'es' * (len(found) != 1)}, {count:,} addresses", tuple(found))
