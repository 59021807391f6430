"""Laws of the bill of materials, and of what pages draw from the cables."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dcgen import bundles, labels
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.records import Cable, Plan
from dcgen.topology import Topology
from dcgen.views import finder, work
from dcgen.views.addressplan import make_address_plan
from support.unpack import told_cables, told_cords


def optics_are_billed(plan: Plan, _: Topology) -> Iterator[str]:
    """The bill has one transceiver for each cage that holds one by the run list, and no other."""
    held: dict[tuple[str, str], str] = {}
    for cable in plan.cables:
        for device, port, optic in (
            (cable.a_device, cable.a_port, cable.a_optic),
            (cable.b_device, cable.b_port, cable.b_optic),
        ):
            if optic:
                held[device, plan.devices[device].type.port[port].cage] = optic
    billed = {line.model: line.quantity for line in plan.bill if line.category == "optic"}
    if billed != Counter(held.values()):
        yield f"the bill has the optics {billed}, the cages {dict(Counter(held.values()))}"


def the_bill_is_the_plan(plan: Plan, topology: Topology) -> Iterator[str]:
    """The bill has each chassis, rack and PDU that stands on the floor, and as many of each length as the run list."""
    kinds = {"nvswitch": "server"}
    stand = Counter((kinds.get(item.kind, item.kind), item.type.model) for item in plan.devices.values())
    stand = Counter({key: count for key, count in stand.items() if key[0] != "circuit"})
    stand.update(("rack", rack.type.model) for rack in plan.racks.values())
    apart = {need.part.model for need in plan.needs}  # rail kits and other parts that stand nowhere
    billed = {
        (line.category, line.model): line.quantity
        for line in plan.bill
        if line.category in {key for key, _ in stand} and line.model not in apart
    }
    if billed != stand:
        yield f"the bill has {billed}, the plan {dict(stand)}"
    pieces = {
        cable.head or cable.id: (cable.model, cable.part_number, cable.length_m)
        for cable in bundles.pieces_of(topology)
    }
    sold = {
        (line.model, line.part_number, line.length_m): line.quantity for line in plan.bill if line.category == "cable"
    }
    if sold != Counter(pieces.values()):
        yield f"the bill has the lengths {sold}, the run list {dict(Counter(pieces.values()))}"


def splitters_are_one_part(plan: Plan, topology: Topology) -> Iterator[str]:
    """The tails of a head are at most as many as its cable has, in one cage and of one part; the bill counts the head once."""
    tails = {cable.model: cable.tails for cable in Catalog().all(parts.CableModel)}
    heads: dict[str, list[Cable]] = defaultdict(list)
    for cable in (cable for cable in plan.cables if not cable.via):
        if bool(cable.head) != (tails[cable.model] > 1 or cable.links > 1):
            yield f"head of {cable.id}: {cable.head!r} on {cable.model}"
        heads[cable.head or cable.id].append(cable)
    for head, rows in heads.items():
        ends = [((row.a_device, row.a_port), (row.b_device, row.b_port)) for row in rows]
        cages = [{f"{device}:{plan.devices[device].type.port[port].cage}" for device, port in pair} for pair in ends]
        if len(rows) > max(tails[rows[0].model], rows[0].links) or (
            rows[0].head and head.rpartition(".")[0] not in set.intersection(*cages)
        ):
            yield f"tails of {head}: {[row.id for row in rows]}"
        if rows[0].links > 1 and any(len(ends) != len(rows) for ends in map(set, zip(*ends, strict=True))):
            yield f"links of {head} share a port"
        if rows[0].links > 1 and len({(row.a_device, row.b_device) for row in rows}) > 1:
            yield f"{head} has links of several pairs"
        if len({(row.model, row.part_number, row.length_m) for row in rows}) > 1:
            yield f"two parts on {head}: {rows}"
    billed = sum(line.quantity for line in plan.bill if line.category == "cable")
    patched = sum(
        plan.devices[cable.b_device].kind == "panel" for cable in bundles.pieces_of(topology)
    )  # cords and trunks
    if billed != len(heads) + patched:
        yield f"the bill has {billed} cables instead of {len(heads) + patched}"


def papers_agree(plan: Plan, topology: Topology) -> Iterator[str]:
    """Every cable lies in one bundle, every end has a label that no other end has, and bundles hold what the bill orders."""
    held = Counter(cable.id for cables in bundles.bundles(topology).values() for cable in cables)
    if held != Counter(cable.id for cable in bundles.pieces_of(topology)):
        yield "bundles do not hold each cable once"
    first = bundles.first_tails(topology)
    parts_ = sum(bundles.figures(topology, cables, first).parts for cables in bundles.bundles(topology).values())
    if parts_ != sum(line.quantity for line in plan.bill if line.category == "cable"):
        yield f"bundles hold {parts_} parts, which is not what the bill orders"
    label = labels.make_labels(topology)
    texts = [text for cable in bundles.pieces_of(topology) for text in label(cable)]
    yield from (f"two labels alike: {text}" for text, count in Counter(texts).items() if count > 1)
    for tray in bundles.trays(topology, bundles.bundles(topology)):
        if not 0 < tray.fullest.cables <= len(bundles.pieces_of(topology)):
            yield f"tray {tray.name} carries {tray.fullest.cables} cables"


def page_data_are_the_plan(plan: Plan, topology: Topology) -> Iterator[str]:
    """The script of the site page unpacks the plan's cables in their order, and its cords."""
    view = finder.make_finder(topology, make_address_plan(topology))
    cables = [
        (*cable[1:3], *cable[4:6], "unknown" if cable.length_m is None else f"{cable.length_m:g}")
        for cable in plan.cables
    ]
    if told_cables(view) != cables:
        yield "the site page tells other cables, or in another order"
    cords = [
        (
            *(item.device, item.number, item.pdu, item.feed, item.outlet),
            work.cord_text(topology.cord_of(item)),
        )
        for item in plan.supplies
    ]
    if sorted(told_cords(view)) != sorted(cords):
        yield "the site page tells other cords"
    if len(set(view.cords)) < len(view.cords):
        yield "the site page tells a set of cords twice"
