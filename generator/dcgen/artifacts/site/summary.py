"""README.md of a site: what a reviewer reads first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.amounts import total
from dcgen.topology import Topology
from dcgen.views import figures, loads
from dcgen.views.figures import FabricRow, FindingRow, LossRow, ProofRow
from dcgen.views.loads import Loads

FILES = (
    ("index.html", "the whole site on one page, with all pictures of fabrics and racks; finds a device by name"),
    ("fabrics/", "a drawing of each fabric: tiers, links, and which devices hang on which leaf"),
    ("floor.svg", "the racks from above, with the power of each"),
    ("rows/", "the racks of each row from the front, side by side on one page"),
    ("racks/", "front and rear elevation of each rack"),
    ("cables.csv", "the cable run list, one row a cable"),
    ("labels.csv", "the label of each cable end, for a label printer"),
    ("bundles.csv", "cables from rack to rack"),
    ("trays.csv", "where each cable tray is fullest"),
    ("work/", "the work order, with a sheet for each rack"),
    ("power.csv", "the power supplies, one row each: PDU, outlet, phase, load"),
    ("bom.csv, bom.md, bom.xlsx", "the bill of materials with spares"),
    ("infiniband/", "the InfiniBand fabrics for ibsim, OpenSM and ibdiagnet"),
    ("ansible/", "inventory, group and host variables"),
    ("terraform/", "the site for NetBox"),
    ("topology.json", "the topology as networkx node-link data"),
    ("manifest.json", "every file with its sha256"),
)


@dataclass(frozen=True, slots=True)
class Summary:
    """Counts and sums of a site; figures are texts with their units and marks."""

    name: str
    kind: str
    description: FreeText
    site: str
    counts: tuple[tuple[str, str], ...]
    fabrics: tuple[FabricRow, ...]
    proofs: tuple[ProofRow, ...]
    losses: tuple[LossRow, ...]
    racks: tuple[tuple[str, int, str, str, str], ...]
    floor: tuple[tuple[str, str, str], ...]
    loads: Loads
    prefixes: tuple[tuple[str, int, str, int], ...]
    lines: tuple[tuple[str, FreeText, str, FreeText], ...]
    assumptions: tuple[tuple[str, str, FreeText], ...]
    notes: tuple[str, ...]
    findings: tuple[FindingRow, ...]
    files: tuple[tuple[str, str], ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """`README.md`."""
    yield Page("README.md", "summary/README.md.j2", summary(analysis))


def summary(analysis: Analysis) -> Summary:
    """Return the view of a site's README."""
    topology = analysis.topology
    plan = topology.plan
    power = total(
        (device.type.model, device.type.power_w) for name, device in plan.devices.items() if name in plan.mounts
    )
    weight = total(
        (device.type.model, device.type.weight_kg) for device in plan.devices.values() if device.kind != "circuit"
    )
    return Summary(
        plan.name,
        plan.kind.replace("-", " ").capitalize(),
        plan.description,
        plan.site,
        tuple(figures.make_numbers(topology, power, weight)),
        tuple(figures.make_fabrics(topology)),
        tuple(figures.make_proofs(analysis.proofs)),
        tuple(figures.make_losses(analysis.proofs)),
        tuple(_racks(topology)),
        tuple(figures.make_floor(topology)),
        loads.make_loads(topology),
        tuple(_prefixes(topology)),
        tuple(_lines(topology)),
        plan.assumptions,
        tuple(figures.make_notes(power, weight)),
        figures.make_findings(analysis.findings),
        tuple(_files(analysis)),
    )


def _files(analysis: Analysis) -> Iterator[tuple[str, str]]:
    """What there is; the files of InfiniBand only where a switch speaks it, trays only where a floor is known."""
    absent = set() if analysis.trays else {"trays.csv"}
    if not any(fabric.protocol == "infiniband" and fabric.leaves for fabric in analysis.topology.plan.fabrics):
        absent.add("infiniband/")
    yield from (row for row in FILES if row[0] not in absent)


def _racks(topology: Topology) -> Iterator[tuple[str, int, str, str, str]]:
    """One row a rack group and unit: how many racks, and the fullest of them."""
    groups: dict[str, list[str]] = {}
    for rack in topology.plan.racks.values():
        groups.setdefault(rack.name.rpartition("-r")[0], []).append(rack.name)
    for group, names in groups.items():
        fullest = max(names, key=lambda name: topology.power_w(name).value)
        rack = topology.plan.racks[fullest]
        used = max(sum(device.type.u_height for device in topology.in_rack[name]) for name in names)
        power = f"{figures.used_text(topology.power_w(fullest), 'kW')} of {topology.usable_kw(rack):.1f} kW"
        weight = figures.used_text(topology.weight_kg(fullest)) + (
            f" of {rack.max_load_kg:,.0f} kg" if rack.max_load_kg else ""
        )
        yield group, len(names), f"{used} of {rack.type.u_height} U", power, weight


def _lines(topology: Topology) -> Iterator[tuple[str, str, str, str]]:
    """The lines that leave the site: name, what and whose it is, the switch and the port it ends on."""
    for cable in topology.plan.cables:
        far = topology.plan.devices[cable.b_device]
        if far.kind == "circuit":
            yield far.name, far.type.description, cable.a_device, cable.a_port


def _prefixes(topology: Topology) -> Iterator[tuple[str, int, str, int]]:
    counts = Counter(prefix.fabric for prefix in topology.plan.prefixes)
    hosts = Counter(address.fabric for address in topology.plan.addresses)
    first = {prefix.fabric: prefix.prefix for prefix in reversed(topology.plan.prefixes)}
    for fabric in sorted(counts):
        yield fabric, counts[fabric], first[fabric], hosts[fabric]
