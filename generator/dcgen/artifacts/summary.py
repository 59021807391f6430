"""README.md of a site: what a reviewer reads first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from dcgen.check import check
from dcgen.finding import Finding
from dcgen.page import Page
from dcgen.plan.records import Total, total
from dcgen.topology import Topology

FILES = (
    ("index.html", "the whole site on one page, with all rack pictures"),
    ("racks/", "front and rear elevation of each rack"),
    ("cables.csv", "the cable run list, one row a cable"),
    ("bom.csv, bom.md", "the bill of materials with spares"),
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
    description: str
    site: str
    counts: tuple[tuple[str, str], ...]
    fabrics: tuple[tuple[str, str, str, int, int, int, int, str], ...]
    racks: tuple[tuple[str, int, str, str, str], ...]
    prefixes: tuple[tuple[str, int, str, int], ...]
    assumptions: tuple[tuple[str, str, str], ...]
    notes: tuple[str, ...]
    findings: tuple[Finding, ...]
    files: tuple[tuple[str, str], ...]


def pages(topology: Topology) -> Iterator[Page]:
    """`README.md`."""
    yield Page("README.md", "summary/README.md.j2", summary(topology))


def summary(topology: Topology) -> Summary:
    """The view of a site's README."""
    plan = topology.plan
    power = total((device.type.model, device.type.power_w) for name, device in plan.devices.items() if name in plan.mounts)
    weight = total((device.type.model, device.type.weight_kg) for device in plan.devices.values() if device.kind != "circuit")
    return Summary(
        plan.name,
        plan.kind,
        plan.description,
        plan.site,
        tuple(_counts(topology, power, weight)),
        tuple(_fabrics(topology)),
        tuple(_racks(topology)),
        tuple(_prefixes(topology)),
        plan.assumptions,
        tuple(_notes(power, weight)),
        tuple(check(topology)),
        FILES,
    )


def _counts(topology: Topology, power: Total, weight: Total) -> Iterator[tuple[str, str]]:
    plan = topology.plan
    kinds = Counter(device.kind for device in plan.devices.values())
    gpus = sum(device.type.gpus.count for device in plan.devices.values() if device.type.gpus)
    units = {device.unit for device in plan.devices.values() if device.unit}
    if units:
        yield "scalable units", f"{len(units)} of {plan.designed_for} designed for"
    for kind, words in (
        ("server", "servers"),
        ("storage", "storage servers"),
        ("switch", "switches"),
        ("pdu", "PDUs"),
        ("ups", "UPSes"),
        ("circuit", "lines out"),
    ):
        if kinds[kind]:
            yield words, str(kinds[kind])
    if gpus:
        yield "GPUs", f"{gpus:,}"
    yield "cables", f"{len(plan.cables):,}"
    yield "racks", str(len(plan.racks))
    yield "power, maximum", figure(power, "kW", 1000)
    yield "weight without racks", figure(weight, "kg", 1)
    if capacity := sum(device.type.capacity_tb for device in plan.devices.values()):
        yield "drives, raw", f"{capacity:,.0f} TB"


def figure(sum_: Total, unit: str, divisor: float) -> str:
    """A sum as text: `*` when it rests on assumptions, `at least` when parts of it are unknown."""
    digits = 1 if unit == "kW" else 0
    return f"{'at least ' if sum_.unknown else ''}{sum_.value / divisor:,.{digits}f} {unit}{' *' if sum_.assumed else ''}"


def _notes(power: Total, weight: Total) -> Iterator[str]:
    if assumed := sorted({*power.assumed, *weight.assumed}):
        yield f"* rests on planning assumptions for {', '.join(assumed)}."
    if power.unknown:
        yield f"Power is unknown for {', '.join(power.unknown)}."
    if weight.unknown:
        yield f"Weight is unknown for {', '.join(weight.unknown)}."


def _fabrics(topology: Topology) -> Iterator[tuple[str, str, str, int, int, int, int, str]]:
    for item in topology.plan.fabrics:
        ratio = f"{item.oversubscription:.3g}:1" if item.oversubscription else "-"
        yield item.name, item.design, f"{item.protocol} {item.speed_gbps:g}G", item.leaves, item.spines, item.cores, item.links_down + item.links_up, ratio


def _racks(topology: Topology) -> Iterator[tuple[str, int, str, str, str]]:
    """One row a rack group and unit: how many racks, and the fullest of them."""
    groups: dict[str, list[str]] = {}
    for rack in topology.plan.racks.values():
        groups.setdefault(rack.name.rpartition("-r")[0], []).append(rack.name)
    for group, names in groups.items():
        fullest = max(names, key=lambda name: topology.power_w(name).value)
        rack = topology.plan.racks[fullest]
        used = max(sum(device.type.u_height for device in topology.in_rack[name]) for name in names)
        power = f"{figure(topology.power_w(fullest), 'kW', 1000)} of {topology.usable_kw(rack):.1f} kW"
        weight = figure(topology.weight_kg(fullest), "kg", 1) + (f" of {rack.max_load_kg:,.0f} kg" if rack.max_load_kg else "")
        yield group, len(names), f"{used} of {rack.type.u_height} U", power, weight


def _prefixes(topology: Topology) -> Iterator[tuple[str, int, str, int]]:
    counts = Counter(prefix.fabric for prefix in topology.plan.prefixes)
    hosts = Counter(address.fabric for address in topology.plan.addresses)
    first = {prefix.fabric: prefix.prefix for prefix in reversed(topology.plan.prefixes)}
    for fabric in sorted(counts):
        yield fabric, counts[fabric], first[fabric], hosts[fabric]
