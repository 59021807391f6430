"""Laws of the parts that follow from single devices and racks: cords, blanking panels, rail kits, licenses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from dcgen.analysis import Analysis
from dcgen.artifacts.field import power
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.plan.bill.needs import every_need
from dcgen.plan.bill.owners import owners_of
from dcgen.plan.records import Plan
from dcgen.topology import Topology

MATES = {"C14": {"C13"}, "C16": {"C15"}, "C20": {"C19"}, "C22": {"C21"}}
TAKES = {"C13": {"C14"}, "C15": {"C14"}, "C19": {"C20"}, "C21": {"C20"}}
U_M = 0.04445


def cords_are_supplies(plan: Plan, topology: Topology) -> Iterator[str]:
    """Each power supply with an outlet has one cord, which mates both ends and is at least as long as the way."""
    fed = Counter(
        (item.device, item.number) for item in plan.supplies if item.outlet and not plan.devices[item.device].present
    )
    made = Counter((cord.device, cord.number) for cord in plan.cords)
    if fed != made:
        yield f"{fed.total()} power supplies have outlets, {made.total()} have cords"
    known = {cord.model: cord for cord in Catalog().all(parts.Cord)}
    supplies = {(item.device, item.number): item for item in plan.supplies}
    for cord in plan.cords:
        supply, model = supplies[cord.device, cord.number], known.get(cord.model)
        inlet, pdu = plan.devices[cord.device].type.inlet or "", plan.devices[supply.pdu].type
        kind = supply.outlet.rpartition("-")[0]
        plugs = set().union(*(TAKES.get(each, set()) for each in (kind, *dict(pdu.also).get(kind, ()))))
        if model and (model.connector not in MATES[inlet] or model.plug not in plugs):
            yield f"cord {cord.model} from {inlet} to {kind}"
        if cord.route_m is not None and (cord.length_m is None or cord.length_m < cord.route_m):
            yield f"cord too short: {cord}"
        if cord.stocked and cord.length_m not in {length.m for length in model.lengths} if model else cord.stocked:
            yield f"no such length on sale: {cord}"
        if mount := plan.mounts.get(supply.pdu):
            apart = abs(plan.mounts[cord.device].u - mount.u) - plan.devices[cord.device].type.u_height
            if cord.route_m is not None and cord.route_m < apart * U_M:
                yield f"cord shorter than the distance: {cord}"


def cords_are_billed(plan: Plan, topology: Topology) -> Iterator[str]:
    """power.csv and the bill have the same cords, and the bill no other."""
    if not plan.bill:
        return
    (page,) = power.pages(Analysis(topology))
    listed = Counter(
        (row.cord, row.length_m, row.color)
        for row in page.view.rows
        if row.outlet and not plan.devices[row.device].present
    )
    billed: Counter[tuple[str, float | None, str]] = Counter()
    for line in plan.bill:
        if line.category == "cord":
            known = line.model if line.model in Catalog().names("cord") else ""
            billed[line.part_number or known, line.length_m, line.color] += line.quantity
    if listed != billed:
        yield f"power.csv has the cords {dict(listed)}, the bill {dict(billed)}"


def units_are_covered(plan: Plan, topology: Topology) -> Iterator[str]:
    """In a rack with blanking panels, these and the used rack units on either side are its height."""
    blanks: Counter[str] = Counter()
    for need in plan.needs:
        if need.owner in plan.racks:
            blanks[need.owner] += need.quantity
    for name, rack in plan.racks.items():
        used = {
            u
            for device in topology.in_rack[name]
            for u in range(plan.mounts[device.name].u, plan.mounts[device.name].u + device.type.u_height)
        }
        used |= {
            u
            for key, mount in plan.mounts.items()
            if mount.rack == name
            for u in range(mount.u, mount.u + plan.devices[key].type.u_height)
        }
        wanted = rack.type.u_height - len(used) if rack.blanks else 0
        if blanks[name] != wanted:
            yield f"rack {name} has {blanks[name]} blanking panels and {len(used)} used units of {rack.type.u_height}"


def lines_have_owners(plan: Plan, topology: Topology) -> Iterator[str]:
    """The owners of a line need exactly its quantity, whole packs apart, and every part of the plan has a line."""
    packs = {item.model: item.pack for item in Catalog().all(parts.Accessory)}
    for line in plan.bill:
        need, pack = sum(owner.quantity for owner in owners_of(plan, line)), packs.get(line.model, 1)
        if -(-need // pack) != line.quantity:
            yield f"the owners of {line.model} need {need}, the bill has {line.quantity}"
    lines = Counter((line.category, line.model, line.part_number, line.length_m, line.color) for line in plan.bill)
    yield from (f"two lines alike: {key}" for key, count in lines.items() if count > 1)
    if plan.bill:
        for need in every_need(plan):
            part = need.part
            if (part.category, part.model, part.part_number, part.length_m, part.color) not in lines:
                yield f"not on the bill: {need}"


def what_stops_a_site_has_a_spare(plan: Plan, _: Topology) -> Iterator[str]:
    """There is a spare of each model of PDU and switch, unless the blueprint says otherwise."""
    for line in plan.bill:
        if line.category in ("pdu", "switch") and line.category in plan.policy.one_of and not line.spares:
            yield f"no spare of {line.model}"
