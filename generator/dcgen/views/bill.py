"""The rows of a bill of materials, the spares on it, what it leaves out, and what no source states."""

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from dcgen.page import FreeText, counted
from dcgen.plan.bill.lines import ASK
from dcgen.plan.records import BillLine, Plan
from dcgen.topology import Topology

COLUMNS = ("category", "manufacturer", "model", "part_number", "description", "quantity", "spares", "total", "source")
SIZED = ("cable", "cord")  # the categories with lengths
UNKNOWN = "unknown"


class BillRow(NamedTuple):
    """A row of a bill of materials, in the order of its columns."""

    category: str
    manufacturer: FreeText
    model: FreeText  # of a power cord: with the outlet, which the catalog names
    part_number: FreeText
    description: FreeText
    quantity: int
    spares: int
    total: int
    source: FreeText


def make_row(line: BillLine) -> BillRow:
    """Return the row of a line; `total` is its quantity with spares."""
    part = (line.category, line.manufacturer, line.model, line.part_number, line.description)
    return BillRow(*part, line.quantity, line.spares, line.quantity + line.spares, line.source)


class FeedCordRow(NamedTuple):
    """Equal power cords of one feed."""

    feed: str
    color: str
    cord: str
    part_number: FreeText
    length_m: float | None
    quantity: int


class SpareRow(NamedTuple):
    """A device on the shelf, because the loss of one of its model can stop the site."""

    category: str
    model: str
    spares: int


def spares_text(plan: Plan) -> str:
    """Return the policy for spares: the percentages, and the kinds with at least one spare per model."""
    percent = ", ".join(f"{category} {share:g} %" for category, share in plan.policy.spares.items())
    least = f"at least one per model of {', '.join(plan.policy.one_of)}" if plan.policy.one_of else ""
    return "; ".join(text for text in (percent, least) if text) or "none"


def spare_devices(plan: Plan) -> list[SpareRow]:
    """Return the spare devices on the bill: whole servers, switches and PDUs."""
    kinds = {"server", "switch", "pdu"} & set(plan.policy.one_of)
    return [
        SpareRow(line.category, line.model, line.spares) for line in plan.bill if line.spares and line.category in kinds
    ]


def spares_note(plan: Plan) -> str:
    """Return the sentence that announces spare devices, "" if there are none."""
    if not (rows := spare_devices(plan)):
        return ""
    texts = ", ".join(f"{row.spares:,} x {row.model}" for row in rows)
    return f"The bill includes spare devices: {texts}. The key is spares: one_of."


def unbought(topology: Topology) -> Iterator[str]:
    """Yield what the bill does not contain although a site may need it, each with the key that adds it."""
    plan = topology.plan
    inlets = {name: device.type.inlet for name, device in plan.devices.items()}
    without = Counter(
        supply.device for supply in plan.supplies if not supply.outlet and inlets[supply.device] != "busbar"
    )
    if without:
        models = ", ".join(sorted({plan.devices[name].type.model for name in without}))
        cords = counted(without.total(), "power supply has", "power supplies have")
        yield f"Power cords: {cords} no outlet in the plan, so no cord ({models})"
    open_u = sum(sum(map(len, topology.free_u[name])) for name, rack in plan.racks.items() if not rack.blanks)
    if open_u:
        units = counted(open_u, "free rack unit stays", "free rack units stay")
        yield f"Blanking panels: {units} open. The key is bom: blanks"
    bare = {name for name, rack in plan.racks.items() if not rack.managers}
    switches = [device.name for device in plan.devices.values() if device.kind == "switch"]
    if loose := sum(topology.place_of(name)[0] in bare for name in switches):
        switches_have = counted(loose, "switch has", "switches have")
        yield f"Cable managers: {switches_have} none. The key is managers, of a rack group"
    if plan.cooling.loops:
        cdus = counted(sum(len(loop.cdus) for loop in plan.cooling.loops), "CDU")
        cooled = counted(len({name for loop in plan.cooling.loops for name in loop.racks}), "rack")
        yield f"Coolant: the coolant, and pipes, hoses and valves from {cdus} to {cooled}. Ask the vendor of the CDUs"
    if cabinets := cdu_cabinets(topology):
        yield f"Power of CDUs: breakers and receptacles for {cabinets}"
    if not plan.policy.licenses:
        yield f"Licenses: none is stated. Vendors usually ask for {_licensed(plan)}. The key is bom: licenses"
    if not plan.policy.support_years:
        kinds = Counter(device.kind for device in plan.devices.values())
        counts = [(kinds["server"] + kinds["storage"], "server"), (kinds["switch"], "switch"), (kinds["ups"], "UPS")]
        texts = [counted(count, noun, f"{noun}es" * (noun != "server")) for count, noun in counts if count]
        yield f"Support: no term is stated, for {' and '.join(texts)}. The key is bom: support_years"
    behind = {feed.name for feed in plan.feeds if feed.ups}
    if fed := sum(len(pdus) for rack in plan.racks.values() for feed, pdus in rack.pdus if feed in behind):
        pdus = counted(fed, "PDU is", "PDUs are")
        yield f"Receptacles: {pdus} behind a UPS. Compare the plug with the outlets of the UPS"


def cdu_cabinets(topology: Topology) -> str:
    """Return the CDUs that are cabinets of their own, by model; no feed of the plan supplies them."""
    plan = topology.plan
    models = Counter(
        device.type.model for name, device in plan.devices.items() if device.kind == "cdu" and name not in plan.mounts
    )
    return ", ".join(f"{count:,} x {model}" for model, count in sorted(models.items()))


def _licensed(plan: Plan) -> str:
    """Return the units by which vendors license software, with the number of each in the design."""
    gpus = sum(device.type.gpus.count for device in plan.devices.values() if device.type.gpus)
    switches = sum(device.kind == "switch" for device in plan.devices.values())
    fast = any(fabric.protocol == "infiniband" for fabric in plan.fabrics)
    texts = [f"NVIDIA AI Enterprise per GPU ({gpus:,})"] if gpus else []
    texts += [f"an operating system per switch ({switches:,})"] if switches else []
    texts += ["a fabric manager for InfiniBand"] if fast else []
    return ", ".join(texts) or "an operating system per server"


def unnamed(topology: Topology) -> Iterator[tuple[str, str]]:
    """Yield each property that no source states, with the parts of the bill that lack it."""
    plan = topology.plan
    numbers = dict.fromkeys(line.model for line in plan.bill if not line.part_number and line.category != "receptacle")
    lengths = dict.fromkeys(line.model for line in plan.bill if line.category in SIZED and line.length_m is None)
    types = {id(device.type): device.type for device in plan.devices.values() if device.kind != "circuit"}
    types |= {id(rack.type): rack.type for rack in plan.racks.values()}
    weights = {type_.model for type_ in types.values() if type_.weight_kg.value is None}
    plugs = {line.model for line in plan.bill if line.category == "receptacle" and line.source == ASK}
    for name, models in (
        ("Part number", numbers),
        ("Length", lengths),
        ("Weight", sorted(weights)),
        ("Plug", sorted(plugs)),
    ):
        if models:
            yield name, ", ".join(models)


def feed_rows(plan: Plan) -> Iterator[FeedCordRow]:
    """Yield the power cords by feed, color, model and length, without spares."""
    counts = Counter(
        (cord.feed, cord.color, cord.model or UNKNOWN, cord.part_number, cord.length_m)
        for cord in plan.cords
        if not cord.included
    )
    for (feed, color, model, number, length), count in sorted(counts.items(), key=str):
        yield FeedCordRow(feed, color, model, number, length, count)
