"""The figures of a site and of a rack as texts, with their units and marks: what several artifacts show alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.finding import Finding
from dcgen.page import FreeText
from dcgen.plan.amounts import Total
from dcgen.plan.records import Rack
from dcgen.proof import Proof, Span
from dcgen.topology import Topology

NO_BREAK = "\u00a0"
KINDS = (
    ("server", "servers"),
    ("storage", "storage servers"),
    ("nvswitch", "NVLink switch trays"),
    ("ups", "UPSes"),
    ("pdu", "PDUs"),
    ("circuit", "lines out"),
)
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


class ProofRow(NamedTuple):
    """What a fabric gives: ports, oversubscription in use, bisection, links for a pair of switches, parts and rails."""

    name: str
    ports: int
    leaf: str
    bisection: str
    leaf_links: str
    core_links: str
    parts: int
    rails: str


class LossRow(NamedTuple):
    """What the worst loss of one kind takes from a fabric."""

    name: str
    what: str
    ports: int
    devices: int
    left: str


class FindingRow(NamedTuple):
    """What a rule warns of."""

    code: str
    severity: str
    message: FreeText
    hint: FreeText


class RackFigures(NamedTuple):
    """What a rack holds and what it may hold; `usable_kw` after the loss of a feed where that is to be survived."""

    height_u: int
    used_u: int
    power_w: Total
    usable_kw: float
    weight_kg: Total
    max_load_kg: float | None


def make_floor(topology: Topology) -> Iterator[tuple[str, str, str]]:
    """What the floor is like, and whether the blueprint says so: the lengths of cables rest on it."""
    floor = topology.plan.floor
    if floor is None:
        yield "floor", "unknown, so the lengths of cables between racks are unknown", "not described"
        return

    def origin(*keys: str) -> str:
        return "stated" if floor.stated.intersection(keys) else "default"

    rows = (
        "as the blueprint lists them" if "rows" in floor.stated else "one for each unit, row 0 for the site's own racks"
    )
    yield "rows", rows, origin("rows")
    if floor.aisles:
        yield "aisles", "{:g} m cold, {:g} m hot, beside the deepest rack".format(*floor.aisles), origin("aisles")
    elif floor.row_pitch_m:
        yield "from row to row", f"{floor.row_pitch_m:g} m", origin("row_pitch_m")
    wide = "the width of the widest" if "rack_pitch_m" not in floor.stated else "from middle to middle"
    pitch = f"{floor.rack_pitch_m:g} m, {wide}" if floor.rack_pitch_m else "unknown, as the width of racks is"
    yield "from rack to rack", pitch, origin("rack_pitch_m")
    yield "trays", f"{floor.tray_m:g} m above the highest rack ({floor.height_u}U)", origin("tray_m")
    across = (
        f"above positions {', '.join(map(str, floor.cross_trays))}" if floor.cross_trays else "where a cable needs one"
    )
    yield "trays across the rows", across, origin("cross_trays")
    yield "slack", f"{floor.slack_m:g} m for each cable", origin("slack_m")
    loads = [load for rack in topology.plan.racks.values() if (load := topology.floor_kg_m2(rack))]
    if loads:
        heaviest = max(loads, key=lambda load: load.value)
        limit = f" of {floor.max_kg_m2:,.0f}" if floor.max_kg_m2 else ""
        least = "at least " if any(load.unknown for load in loads) else ""
        mark = f"{NO_BREAK}*" if any(load.assumed for load in loads) else ""
        below = f"{least}{heaviest.value:,.0f} kg/m²{mark}{limit}, with the rack itself"
        yield "load below the heaviest rack", below, origin("max_kg_m2") if floor.max_kg_m2 else "no limit"


def make_numbers(topology: Topology, power: Total, weight: Total) -> Iterator[tuple[str, str]]:
    """What there is at a site, and how much of it."""
    plan = topology.plan
    devices = plan.devices.values()
    kinds = Counter(device.kind for device in devices)
    switches = Counter(device.group.rpartition("-")[0] for device in devices if device.kind == "switch")
    if units := {device.unit for device in devices if device.unit}:
        yield "scalable units", f"{len(units)} of {plan.policy.max_units}"
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
    yield "power, maximum", used_text(power, "kW")
    yield "weight without racks", used_text(weight)


def make_fabrics(topology: Topology) -> Iterator[FabricRow]:
    """A row for each fabric of a site."""
    for item in topology.plan.fabrics:
        ratio = f"{item.oversubscription:.3g}:1" if item.oversubscription else "-"
        ports = f"{item.protocol} {item.speed_gbps:g}G"
        yield FabricRow(
            item.title,
            item.design,
            ports,
            len(item.leaves),
            len(item.spines),
            len(item.cores),
            item.links_down,
            item.links_up,
            ratio,
        )


def make_proofs(proofs: Iterable[Proof]) -> Iterator[ProofRow]:
    """A row for what each fabric gives."""
    for proof in proofs:
        yield ProofRow(
            proof.fabric.title,
            proof.ports,
            _ratio_text(proof),
            "-" if not proof.ports else "not computed" if proof.bisection is None else f"{proof.bisection:.3g}",
            _span_text(proof.leaf_links),
            _span_text(proof.core_links),
            proof.parts,
            str(proof.rails or "-"),
        )


def make_losses(proofs: Iterable[Proof]) -> Iterator[LossRow]:
    """A row for the worst loss of each kind that each fabric can suffer."""
    for proof in proofs:
        for loss in proof.losses:
            left = f"{100 * loss.left:.1f}".removesuffix(".0")
            yield LossRow(proof.fabric.title, loss.what, loss.ports, len(loss.devices), f"{left}{NO_BREAK}%")


def make_findings(findings: Iterable[Finding]) -> tuple[FindingRow, ...]:
    """Return a row per finding."""
    return tuple(FindingRow(item.code, item.severity, item.message, item.hint) for item in findings)


def make_figures(topology: Topology, rack: Rack) -> RackFigures:
    """What `rack` holds against what it may hold."""
    used = sum(device.type.u_height for device in topology.in_rack[rack.name])
    power, weight = topology.power_w(rack.name), topology.weight_kg(rack.name)
    return RackFigures(rack.type.u_height, used, power, topology.usable_kw(rack), weight, rack.max_load_kg)


def merge(totals: Iterable[Total]) -> Total:
    """The sum of sums, with the models that any of them rests on."""
    parts = list(totals)
    assumed = sorted({model for part in parts for model in part.assumed})
    unknown = sorted({model for part in parts for model in part.unknown})
    return Total(sum(part.value for part in parts), tuple(assumed), tuple(unknown))


def used_text(sum_: Total, unit: str = "kg") -> str:
    """A sum as text with its unit (kW from watts): `at least` when incomplete, `*` when it rests on assumptions."""
    return _marked(sum_.value, sum_, "at least ", unit)


def free_text(limit: float, sum_: Total, unit: str = "kg") -> str:
    """What a limit leaves beside a sum: `at most` when the sum is incomplete, `*` when it rests on assumptions."""
    return _marked(limit - sum_.value, sum_, "at most ", unit)


def number_text(value: float, unit: str = "kg") -> str:
    """A number without its unit: kW from watts with one decimal, others whole."""
    return f"{value / 1000:,.1f}" if unit == "kW" else f"{value:,.0f}"


def make_notes(power: Total, weight: Total) -> Iterator[str]:
    """The footnotes of a power and a weight: the models whose figures are assumed, and those that are unknown."""
    if assumed := sorted({*power.assumed, *weight.assumed}):
        yield f"* rests on planning assumptions for {', '.join(assumed)}."
    if power.unknown:
        yield f"Power is unknown for {', '.join(power.unknown)}."
    if weight.unknown:
        yield f"Weight is unknown for {', '.join(weight.unknown)}."


def _ratio_text(proof: Proof) -> str:
    """The ratio of the leaf that is worst and, where it differs, of the one that is best."""
    if not proof.worst or not proof.best:
        return "-"
    worst, best = f"{proof.worst.value:.3g}:1", f"{proof.best.value:.3g}:1"
    return worst if worst == best else f"{worst} to {best}"


def _span_text(span: Span | None) -> str:
    if not span:
        return "-"
    return str(span.most) if span.least == span.most else f"{span.least} to {span.most}"


def _marked(value: float, sum_: Total, words: str, unit: str) -> str:
    """A figure with its marks; the spaces hold it together on one line."""
    mark = f"{NO_BREAK}*" if sum_.assumed else ""
    return f"{words if sum_.unknown else ''}{number_text(value, unit)}{NO_BREAK}{unit}{mark}"
