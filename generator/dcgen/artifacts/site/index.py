"""index.html: the whole site on one self-contained page: drawings of fabrics and racks, a search and the work order.

A script searches devices, makes the work sheet of a rack and sorts tables. The rest of the page works without it.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page, counted
from dcgen.plan.records import Prefix, Rack
from dcgen.plan.subnets import ReservedRange
from dcgen.topology import Topology
from dcgen.views import elevation, figures, floor, hall, loads, work
from dcgen.views.addressmap import make_address_maps
from dcgen.views.addressplan import (
    AddressSummary,
    NetworkRow,
    PrefixUse,
    make_address_plan,
    names_text,
    owner_text,
)
from dcgen.views.cooling import CoolingTables, make_cooling, site_heat
from dcgen.views.elevation import Frame, LegendEntry, Picture
from dcgen.views.fabric.diagram import Diagram, make_diagrams
from dcgen.views.faultmarks import FLAGGED, SiteFaults, mark_picture
from dcgen.views.figures import FabricRow, FindingRow, LossRow, ProofRow, RackFigures
from dcgen.views.finder import Finder, make_finder
from dcgen.views.hall import HallTotals
from dcgen.views.loads import Loads
from dcgen.views.outlines import FloorPlan
from dcgen.views.work import WorkOrder
from dcgen.views.workload import WorkloadView, make_workload


class RackRow(NamedTuple):
    """The used, total and free U, kW and kg of a rack or a row; `number` is its position, or its number of racks."""

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


class PrefixLine(NamedTuple):
    """A prefix with VLAN, gateway, owner and leaves, unit, rail (or plane or link), places for hosts, and use."""

    prefix: str
    prefix6: str
    vlan: str
    gateway: str
    owner: str
    leaves: str
    unit: str
    part: str
    capacity: str
    used: int


class PrefixGroup(NamedTuple):
    """The prefixes of a network; `six` is set if they have IPv6 prefixes beside."""

    network: str
    summary: str
    six: bool
    rows: tuple[PrefixLine, ...]


class RowSection(NamedTuple):
    """A row of racks with its figures and elevations; `opened` expands the rows with site racks."""

    anchor: str
    name: str
    opened: str
    racks: tuple[RackRow, ...]
    notes: tuple[str, ...]
    pictures: tuple[Picture, ...]


class Index(NamedTuple):
    """A site on one page; figures are texts with units and marks."""

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
    networks: tuple[NetworkRow, ...]
    reserved: tuple[ReservedRange, ...]
    maps: tuple[Diagram, ...]
    prefixes: tuple[PrefixGroup, ...]
    assumptions: tuple[tuple[str, str, FreeText], ...]
    findings: tuple[FindingRow, ...]
    legend: tuple[LegendEntry, ...]
    frames: tuple[Frame, ...]
    rows: tuple[RowSection, ...]
    loads: Loads
    hall: HallTotals
    floor: FloorPlan
    workload: WorkloadView
    work: WorkOrder
    finder: Finder
    cooling: CoolingTables | None = None
    faults: SiteFaults | None = None


def pages(analysis: Analysis, faults: SiteFaults | None = None) -> Iterator[Page]:
    """Yield `index.html`, with marks and a table of `faults` for a verification."""
    view = index(analysis)
    yield Page("index.html", "index/index.html.j2", _marked(analysis.topology, view, faults) if faults else view)


def index(analysis: Analysis) -> Index:
    """Return the view of the site page."""
    topology = analysis.topology
    plan = topology.plan
    addresses = analysis.once(make_address_plan)
    finder = make_finder(topology, addresses)  # before the other parts, because making it takes most memory
    by_rack = {name: figures.make_figures(topology, rack) for name, rack in plan.racks.items()}
    power = figures.merge(rack.power_w for rack in by_rack.values())
    weight = figures.merge(rack.weight_kg for rack in by_rack.values())
    heights = sorted({rack.type.u_height for rack in plan.racks.values()})
    return Index(
        name=plan.name,
        kind=plan.kind.replace("-", " "),
        site=plan.site,
        description=plan.description,
        numbers=tuple(figures.make_numbers(topology, power, weight)),
        notes=(
            *figures.make_management_notes(plan),
            *figures.make_notes(power, weight, *site_heat(topology)),
            *figures.make_rating_notes(topology),
            *figures.make_peer_notes(topology),
        ),
        fabrics=tuple(figures.make_fabrics(topology)),
        proofs=tuple(figures.make_proofs(analysis.proofs)),
        losses=tuple(figures.make_losses(analysis.proofs)),
        diagrams=analysis.once(make_diagrams),
        carried=_carried(topology),
        groups=tuple(
            _rack_row(_row_name(row, racks), f"row-{row}", len(racks), [by_rack[rack.name] for rack in racks])
            for row, racks in topology.rows.items()
        ),
        networks=addresses.networks,
        reserved=addresses.reserved,
        maps=make_address_maps(topology, addresses),
        prefixes=tuple(_prefixes(addresses)),
        assumptions=plan.assumptions,
        findings=figures.make_findings(analysis.findings),
        legend=elevation.make_legend(topology, plan.racks.values()),
        frames=tuple(map(elevation.make_frame, heights)),
        rows=tuple(_row(topology, row, racks, by_rack) for row, racks in topology.rows.items()),
        loads=analysis.once(loads.make_loads),
        hall=analysis.once(hall.make_hall),
        floor=analysis.once(floor.make_floor_plan),
        workload=make_workload(analysis),
        cooling=make_cooling(topology),
        work=work.work_order(analysis),
        finder=finder,
    )


def _marked(topology: Topology, view: Index, faults: SiteFaults) -> Index:
    """Return the view with the faults, with marks in the elevations, and with the rows expanded that have marks."""
    rows = []
    for row, racks in zip(view.rows, topology.rows.values(), strict=True):
        pictures = tuple(
            mark_picture(topology, rack, picture, faults) for rack, picture in zip(racks, row.pictures, strict=True)
        )
        opened = " open" if any(picture.marks for picture in pictures) else row.opened
        rows.append(row._replace(pictures=pictures, opened=opened))
    legend = (*view.legend, FLAGGED) if faults.devices else view.legend
    return view._replace(faults=faults, rows=tuple(rows), legend=legend)


def _carried(topology: Topology) -> str:
    """Return the meaning of the usable power of a rack."""
    return "the continuous capacity of its feeds" + (" after the loss of one feed" if topology.survives_a_feed else "")


def _row(topology: Topology, row: int, racks: list[Rack], by_rack: dict[str, RackFigures]) -> RowSection:
    """Return a row of racks with their elevations, in the order of the floor."""
    power = figures.merge(by_rack[rack.name].power_w for rack in racks)
    weight = figures.merge(by_rack[rack.name].weight_kg for rack in racks)
    return RowSection(
        anchor=f"row-{row}",
        name=_row_name(row, racks),
        opened="" if all(rack.unit for rack in racks) else " open",
        racks=tuple(_rack_row(rack.name, rack.name, rack.column, [by_rack[rack.name]]) for rack in racks),
        notes=tuple(figures.make_notes(power, weight)),
        pictures=tuple(elevation.make_picture(topology, rack) for rack in racks),
    )


def _row_name(row: int, racks: list[Rack]) -> str:
    return f"row {row}, {elevation.row_text(racks)}"


def _rack_row(name: str, anchor: str, number: int, racks: list[RackFigures]) -> RackRow:
    """Return the sums of some racks; the load rating is unknown if one of them has none."""
    power, weight = figures.merge(rack.power_w for rack in racks), figures.merge(rack.weight_kg for rack in racks)
    used, height = sum(rack.used_u for rack in racks), sum(rack.height_u for rack in racks)
    usable = sum(rack.usable_kw for rack in racks)
    ratings = [rack.max_load_kg for rack in racks if rack.max_load_kg is not None]
    rated = sum(ratings) if len(ratings) == len(racks) else None
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


def _part(prefix: Prefix) -> str:
    """Return the rail, plane or link of a prefix."""
    texts = (f"{'' if part == 'rail' else f'{part} '}{number}" for part, number in prefix.parts.items())
    return ", ".join(texts) or "-"


def _prefixes(plan: AddressSummary) -> Iterator[PrefixGroup]:
    """Yield the prefixes by network, in the plan's order."""
    groups: dict[str, list[PrefixUse]] = {}
    for use in plan.prefixes:
        groups.setdefault(use.title, []).append(use)
    for network, uses in groups.items():
        count = sum(use.used for use in uses)
        summary = f"{counted(len(uses), 'prefix', 'prefixes')}, {counted(count, 'address', 'addresses')}"
        yield PrefixGroup(network, summary, any(use.prefix.prefix6 for use in uses), tuple(map(_prefix_line, uses)))


def _prefix_line(use: PrefixUse) -> PrefixLine:
    prefix = use.prefix
    gateways = " ".join(filter(None, (prefix.gateway, prefix.gateway6)))
    return PrefixLine(
        prefix=prefix.prefix,
        prefix6=prefix.prefix6,
        vlan=str(prefix.vlan or "-"),
        gateway=gateways or "-",
        owner=owner_text(use) or "-",
        leaves=names_text(prefix.leaves) or "-",
        unit=str(prefix.unit) if prefix.unit else "site",
        part=_part(prefix),
        capacity="-" if use.capacity is None else str(use.capacity),
        used=use.used,
    )
