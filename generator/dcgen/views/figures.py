"""The figures of a site and of a rack as texts with units and marks, for the README and the site page."""

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.bundles import bundles, cable_weights
from dcgen.finding import Finding
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.amounts import Total
from dcgen.plan.amounts import merge as merge
from dcgen.plan.records import Floor, Plan, Rack
from dcgen.proof import Proof, Span
from dcgen.proof.weight import floor_kg_m2
from dcgen.topology import Topology

NO_BREAK = "\u00a0"
UNKNOWN = "unknown"
LISTED = 3  # racks that a note names; more are only counted
KINDS = (
    ("server", "servers"),
    ("storage", "storage servers"),
    ("chassis", "multi-node chassis"),
    ("nvswitch", "NVLink switch trays"),
    ("ups", "UPSes"),
    ("pdu", "PDUs"),
    ("powershelf", "power shelves"),
    ("cdu", "CDUs"),
    ("panel", "patch panels"),
    ("accessory", "cable managers"),
    ("circuit", "WAN circuits"),
    ("present", "existing devices of others"),
)
TRAFFIC = {"compute": "compute", "storage": "storage", "inband": "in-band", "management": "out-of-band"}


class FabricRow(NamedTuple):
    """A fabric with its design, port speed, switch and link counts, and oversubscription."""

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
    """The capacity of a fabric, computed from its cables: `parts` counts sections that no link joins."""

    name: str
    ports: int
    leaf: str
    bisection: str
    leaf_links: str
    core_links: str
    parts: int
    rails: str


class LossRow(NamedTuple):
    """The impact of the worst single failure of one kind on a fabric."""

    name: str
    component: str
    ports: int
    devices: int
    left: str


class FindingRow(NamedTuple):
    """A warning of a design rule, with its hint."""

    code: str
    severity: str
    message: FreeText
    hint: FreeText


class FloorFact(NamedTuple):
    """A property of the floor: its value, and whether the blueprint states it or it is a default."""

    name: str
    value: str
    origin: str


class RackFigures(NamedTuple):
    """The used and the available space, power and weight of a rack.

    `usable_kw` is the power after the loss of a feed where the design must survive it.
    """

    height_u: int
    used_u: int
    power_w: Total
    usable_kw: float
    weight_kg: Total
    max_load_kg: float | None


def make_floor(topology: Topology) -> Iterator[FloorFact]:
    """Yield the properties of the floor that cable lengths depend on, and its load."""
    floor = topology.plan.floor
    if floor is None:
        yield FloorFact("floor", "unknown, so the cable lengths between racks are unknown", "not described")
        return
    yield from _geometry(floor)
    yield from _floor_load(topology, floor)


def _origin(floor: Floor, key: str) -> str:
    return "stated" if key in floor.stated else "default"


def _geometry(floor: Floor) -> Iterator[FloorFact]:
    """Yield rows, aisles, pitches, trays and slack."""
    listed = "rows" in floor.stated
    rows = "as listed in the blueprint" if listed else "one row per unit, row 0 for the site racks"
    yield FloorFact("rows", rows, _origin(floor, "rows"))
    if floor.aisles:
        aisles = "{:g} m cold, {:g} m hot, beside the deepest rack".format(*floor.aisles)
        yield FloorFact("aisles", aisles, _origin(floor, "aisles"))
    elif floor.row_pitch_m:
        yield FloorFact("row pitch", f"{floor.row_pitch_m:g} m", _origin(floor, "row_pitch_m"))
    meaning = "center to center" if "rack_pitch_m" in floor.stated else "the width of the widest rack"
    pitch = f"{floor.rack_pitch_m:g} m, {meaning}" if floor.rack_pitch_m else "unknown, since rack widths are unknown"
    yield FloorFact("rack pitch", pitch, _origin(floor, "rack_pitch_m"))
    trays = f"{floor.tray_m:g} m above the highest rack ({floor.height_u}U)"
    yield FloorFact("cable trays", trays, _origin(floor, "tray_m"))
    numbers = ", ".join(map(str, floor.cross_trays))
    across = f"above positions {numbers}" if floor.cross_trays else "wherever a cable crosses rows"
    yield FloorFact("trays across the rows", across, _origin(floor, "cross_trays"))
    yield FloorFact("slack", f"{floor.slack_m:g} m per cable", _origin(floor, "slack_m"))


def _floor_load(topology: Topology, floor: Floor) -> Iterator[FloorFact]:
    """Yield the load below the heaviest rack as far as weights are known, and the racks whose load is not known."""
    loads = {rack.name: floor_kg_m2(topology, rack) for rack in topology.plan.racks.values()}
    known = {name: load for name, load in loads.items() if load and not is_unknown(load)}
    unsure = [name for name, load in loads.items() if load is None or load.unknown]
    limit = f" of {floor.max_kg_m2:,.0f}" if floor.max_kg_m2 else ""
    origin = _origin(floor, "max_kg_m2") if floor.max_kg_m2 else "no limit"
    text = UNKNOWN
    if known:
        name, load = max(known.items(), key=lambda item: item[1].value)
        mark = f"{NO_BREAK}*" if any(item.assumed for item in known.values()) else ""
        least = "at least " if load.unknown else ""
        text = f"{least}{load.value:,.0f} kg/m²{mark}{limit} at {name}, including the rack"
    if known and unsure:
        more = f" and {len(unsure) - LISTED:,} more" if len(unsure) > LISTED else ""
        text += f"; not fully known at {', '.join(unsure[:LISTED])}{more}" if len(unsure) < len(loads) else ""
        text += "; not fully known at any rack" if len(unsure) == len(loads) else ""
    yield FloorFact("floor load of the heaviest rack", text, origin)


def rating_text(rack: Rack) -> str:
    """Return what a rack may hold at its place, "unknown" without a rating; only a rolling load is named."""
    if rack.max_load_kg is None:
        return UNKNOWN
    return f"{number_text(rack.max_load_kg)} kg{' rolling' if rack.load_kind == 'rolling' else ''}"


def make_rating_notes(topology: Topology) -> Iterator[str]:
    """Yield notes on load ratings: models of unknown kind of rating, and racks that must not roll with their load."""
    racks = topology.plan.racks.values()
    for kind, text in (("", "states whether the load rating is static"), ("rolling", "states the static load")):
        if models := sorted({rack.type.model for rack in racks if rack.max_load_kg and rack.load_kind == kind}):
            yield f"No source {text} for {', '.join(models)}."
    heavy: dict[str, list[Rack]] = {}
    for rack in racks:
        rolling = rack.rolling_load_kg if rack.load_kind == "static" else None
        if rolling is not None and topology.weight_kg(rack.name).value > rolling:
            heavy.setdefault(rack.type.model, []).append(rack)
    for model, loaded in sorted(heavy.items()):
        names = ", ".join(rack.name for rack in loaded[:LISTED])
        more = f" and {len(loaded) - LISTED:,} more" if len(loaded) > LISTED else ""
        limit = number_text(loaded[0].rolling_load_kg or 0.0)
        yield f"Do not roll {names}{more} with the devices in place: {model} rolls with at most {limit} kg."


def make_numbers(topology: Topology, power: Total, weight: Total) -> Iterator[tuple[str, str]]:
    """Yield the name and the value of each count and sum of a site."""
    plan = topology.plan
    devices = plan.devices.values()
    kinds = Counter(device.kind for device in devices)
    switches = Counter(device.group.rpartition("-")[0] for device in devices if device.kind == "switch")
    titles = _titles(plan)
    if units := {device.unit for device in devices if device.unit}:
        yield "scalable units", f"{len(units)} of {plan.policy.max_units}"
    for kind, title in KINDS[:2]:
        if kinds[kind]:
            yield title, f"{kinds[kind]:,}"
    if gpus := sum(device.type.gpus.count for device in devices if device.type.gpus):
        yield "GPUs", f"{gpus:,}"
    for fabric in sorted(switches):
        yield f"{titles.get(fabric, fabric)} switches", f"{switches[fabric]:,}"
    for kind, title in KINDS[2:]:
        if kinds[kind]:
            yield title, f"{kinds[kind]:,}"
    if blanks := sum(len(units) for rack in plan.racks.values() if rack.blanks for units in topology.free_u[rack.name]):
        yield "blanking panels", f"{blanks:,}"
    yield "cables", f"{len(plan.installed):,}"
    if plan.trunks:
        yield "trunks", f"{len(plan.trunks):,}"
    yield "racks", f"{len(plan.racks):,}"
    if capacity := sum(device.type.capacity_tb for device in devices):
        yield "raw drive capacity", f"{capacity:,.0f} TB"
    yield "maximum power", used_text(power, "kW")
    if text := typical_text(topology, plan.racks):
        yield "typical power", text
    yield "weight without racks", used_text(weight)
    if plan.kg_per_m:
        cables = cable_weights(topology, bundles(topology)).values()
        yield "weight of cables in racks", used_text(merge(cables))


def _titles(plan: Plan) -> dict[str, str]:
    """Return the traffic of each fabric as text, for fabrics that share their traffic with no other one."""
    alike = Counter(plan.carries.values())
    return {
        name: " and ".join(title for what, title in TRAFFIC.items() if what in carried)
        for name, carried in plan.carries.items()
        if carried and alike[carried] == 1
    }


def make_fabrics(topology: Topology) -> Iterator[FabricRow]:
    """Yield one row per fabric or plane of a site."""
    for item in topology.plan.fabrics:
        ratio = f"{item.oversubscription:.3g}:1" if item.oversubscription else "-"
        ports = f"{item.protocol} {item.speed_gbps:g}G"
        yield FabricRow(
            item.title,
            f"{item.design}, uplinks to {item.uplinks_to}" if item.uplinks_to else item.design,
            ports,
            len(item.leaves),
            len(item.spines),
            len(item.cores),
            item.links_down,
            item.links_up,
            ratio,
        )


def make_proofs(proofs: Iterable[Proof]) -> Iterator[ProofRow]:
    """Yield one row per proof, with the capacity that the cables give."""
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
    """Yield one row per fabric and kind of failure, for the worst failure of that kind."""
    for proof in proofs:
        for loss in proof.losses:
            left = f"{100 * loss.left:.1f}".removesuffix(".0")
            yield LossRow(proof.fabric.title, loss.what, loss.ports, len(loss.devices), f"{left}{NO_BREAK}%")


def make_findings(findings: Iterable[Finding]) -> tuple[FindingRow, ...]:
    """Return a row per finding."""
    return tuple(FindingRow(item.code, item.severity, item.message, item.hint) for item in findings)


def make_figures(topology: Topology, rack: Rack) -> RackFigures:
    """Return the used and the available space, power and weight of `rack`."""
    used = sum(device.type.u_height for device in topology.in_rack[rack.name])
    power, weight = topology.power_w(rack.name), topology.weight_kg(rack.name)
    return RackFigures(rack.type.u_height, used, power, topology.usable_kw(rack), weight, rack.max_load_kg)


def make_peer_notes(topology: Topology) -> Iterator[str]:
    """Yield a note per fabric or plane with peer links under spines, which no proof counts as a path."""
    for item in topology.plan.fabrics:
        if item.peer_links:
            links = f"{item.peer_links} peer link{'s' * (item.peer_links > 1)}"
            yield f"Fabric {item.title} has {links} per pair of leaves. Capacity and failure impact do not count them."


def used_text(amount: Total, unit: str = "kg") -> str:
    """Return a total with its unit (kW from watts): `at least` if incomplete, `*` if it includes assumptions.

    Return "unknown" if no part of the total is known.
    """
    if is_unknown(amount):
        return UNKNOWN
    return _marked(amount.value, amount, "at least ", unit)


def free_text(limit: float, amount: Total, unit: str = "kg") -> str:
    """Return the limit minus a total: `at most` if the total is incomplete, `*` if it includes assumptions.

    Return "unknown" if no part of the total is known.
    """
    if is_unknown(amount):
        return UNKNOWN
    return _marked(limit - amount.value, amount, "at most ", unit)


def typical_text(topology: Topology, racks: Iterable[str]) -> str:
    """Return the typical power of racks, `at least` if a model has none, "" if no source states one for any model."""
    amount = merge(map(topology.typical_w, racks))
    return used_text(amount, "kW") if amount.value else ""


def is_unknown(amount: Total) -> bool:
    """Return whether no part of a total is known."""
    return bool(amount.unknown) and not amount.value


def number_text(value: float, unit: str = "kg") -> str:
    """Return a number without its unit: kW from watts with one decimal, other units as whole numbers."""
    return f"{value / 1000:,.1f}" if unit == "kW" else f"{value:,.0f}"


def make_notes(power: Total, weight: Total, *heat: Total) -> Iterator[str]:
    """Yield the footnotes of a power and a weight: models with assumed figures and models with unknown figures.

    `heat` adds the assumptions for the share of liquid.
    """
    if assumed := sorted({*power.assumed, *weight.assumed, *(model for total in heat for model in total.assumed)}):
        yield f"* includes planning assumptions for {', '.join(assumed)}."
    if power.unknown:
        yield f"Power is unknown for {', '.join(power.unknown)}."
    if weight.unknown:
        yield f"Weight is unknown for {', '.join(weight.unknown)}."


def make_management_notes(plan: Plan) -> Iterator[str]:
    """Yield what the network does not reach for management, and the number of BMCs that share a port of the host."""
    if lost := traffic.counts_text(traffic.unreached(plan)):
        yield f"No fabric carries management: {lost} have no management cable and no address."
    sharing = {name: device.type for name, device in plan.devices.items() if device.type.sharing}
    addresses = plan.addresses if sharing else ()
    if count := sum(at.device in sharing and bool(sharing[at.device].port[at.port].shares) for at in addresses):
        bmcs = "1 BMC shares an adapter port" if count == 1 else f"{count:,} BMCs share an adapter port"
        yield f"{bmcs} with the host: each of these cables has two addresses."


def _ratio_text(proof: Proof) -> str:
    """Return the oversubscription of the worst leaf and, if it differs, of the best leaf."""
    if not proof.worst or not proof.best:
        return "-"
    worst, best = f"{proof.worst.value:.3g}:1", f"{proof.best.value:.3g}:1"
    return worst if worst == best else f"{worst} to {best}"


def _span_text(span: Span | None) -> str:
    if not span:
        return "-"
    return str(span.most) if span.least == span.most else f"{span.least} to {span.most}"


def _marked(value: float, amount: Total, bound: str, unit: str) -> str:
    """Return a figure with its marks; no-break spaces keep it on one line."""
    mark = f"{NO_BREAK}*" if amount.assumed else ""
    return f"{bound if amount.unknown else ''}{number_text(value, unit)}{NO_BREAK}{unit}{mark}"
