"""The bill of materials: all planned parts, counted, with spares by policy. It has no prices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import ceil
from typing import cast, get_args

from dcgen.blueprint import Blueprint, Category
from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from dcgen.plan.cabling.fiber import fiber_text, fiber_type
from dcgen.plan.cabling.pieces import pieces
from dcgen.plan.patching import TrunkCable
from dcgen.plan.records import BillLine, Cable, Device, FabricSummary, Rack

ORDER: tuple[str, ...] = get_args(Category)
Cage = tuple[str, str]  # the names of the device and the cage


def make_bill(
    catalog: Catalog,
    blueprint: Blueprint,
    devices: dict[str, Device],
    racks: dict[str, Rack],
    cables: Iterable[Cable],
    fabrics: Iterable[FabricSummary],
    trunks: Iterable[TrunkCable] = (),
) -> tuple[BillLine, ...]:
    """Return the lines of the bill, by category, model and length; none if a cable has no part."""
    cables = tuple(cables)
    if not all(cable.model for cable in cables):
        return ()
    plugged = _plugged(devices, cables)
    full = {name for name, config in blueprint.fabrics.items() if config.fill_cages}
    filled = [fabric for fabric in fabrics if fabric.name in full]
    optics = Counter(("optic", optic) for optic in plugged.values() if optic)
    optics += Counter(("optic", optic) for optic in _spare_cages(devices, filled, plugged))
    chassis = _chassis(blueprint, devices)
    lines = [
        _line(catalog, blueprint, category, model, count, chassis.get((category, model), ""))
        for (category, model), count in sorted((_parts(devices, racks) + optics).items(), key=_rank)
    ]
    lines += _cable_lines(catalog, blueprint, pieces(cables, trunks))
    return tuple(sorted(lines, key=lambda line: ORDER.index(line.category)))


def _rank(item: tuple[tuple[str, str], int]) -> tuple[int, str]:
    (category, model), _ = item
    return ORDER.index(category), model


def _parts(devices: dict[str, Device], racks: dict[str, Rack]) -> Counter[tuple[str, str]]:
    """Return the counts of chassis, fitted parts and racks by category and model."""
    types: Counter[int] = Counter(id(device.type) for device in devices.values() if not device.present)
    by_id = {id(device.type): device.type for device in devices.values()}
    found: Counter[tuple[str, str]] = Counter()
    for key, count in types.items():
        type_ = by_id[key]
        if type_.kind == "circuit":
            continue
        found["server" if type_.kind == "nvswitch" else type_.kind, type_.model] += count
        for part in type_.parts:
            found[part.category, part.model] += part.quantity * count
    for rack in racks.values():
        if not rack.present:
            found["rack", rack.type.model] += 1
    return found


def _chassis(blueprint: Blueprint, devices: dict[str, Device]) -> dict[tuple[str, str], str]:
    """Return for each fitted part the servers that contain it.

    A part comes with a server in the standard configuration of the catalog. It is fitted separately if the blueprint
    lists the parts. The text prevents a second order of parts that come with a system.
    """
    sizes = Counter(device.group for device in devices.values() if not device.present)
    types = {device.group: device.type for device in devices.values()}
    counts: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    for key, size in sizes.items():
        group = blueprint.servers.get(key)
        how = "to fit in" if group and group.fitted else "comes with"
        for part in {(part.category, part.model) for part in types[key].parts}:
            counts.setdefault(part, Counter())[how, types[key].model] += size
    return {
        part: ", ".join(f"{how} {count} x {model}" for (how, model), count in sorted(each.items()))
        for part, each in counts.items()
    }


def _plugged(devices: dict[str, Device], cables: Iterable[Cable]) -> dict[Cage, str]:
    """Return the transceiver in each cage in use, "" for the attached end of a cable.

    Both ports of a twin-port cage share one transceiver.
    """
    found: dict[Cage, str] = {}
    for cable in cables:
        found[cable.a_device, devices[cable.a_device].type.port[cable.a_port].cage] = cable.a_optic
        found[cable.b_device, devices[cable.b_device].type.port[cable.b_port].cage] = cable.b_optic
    return found


def _spare_cages(devices: dict[str, Device], fabrics: list[FabricSummary], plugged: dict[Cage, str]) -> Iterator[str]:
    """Yield a transceiver for each free cage of `fabrics`: the most frequent one in cages of the same kind."""
    for fabric in fabrics:
        cages = [
            ((name, port.cage), (port.cage_type, port.cage_style))
            for name in (*fabric.leaves, *fabric.spines, *fabric.cores)
            if not devices[name].present
            for port in {port.cage: port for port in devices[name].type.ports}.values()
        ]
        used: dict[tuple[str, str | None], Counter[str]] = {}
        for cage, kind in cages:
            if optic := plugged.get(cage):
                used.setdefault(kind, Counter())[optic] += 1
        for cage, kind in cages:
            if cage not in plugged and kind in used:
                yield max(sorted(used[kind]), key=used[kind].__getitem__)


def _line(catalog: Catalog, blueprint: Blueprint, category: str, model: str, count: int, where: str) -> BillLine:
    item = catalog.get(KINDS[category], model, ())
    part_number = item.part_number or ""
    return BillLine(
        category,
        item.manufacturer,
        model,
        part_number,
        f"{item.description}; {where}" if where else item.description,
        count,
        _spares(blueprint, category, count),
        _source(item),
    )


def _cable_lines(catalog: Catalog, blueprint: Blueprint, cables: Iterable[Cable]) -> Iterator[BillLine]:
    """Yield a line per cable model and length. A splitter counts once for all its tails."""
    heads = {cable.head or cable.id: cable for cable in cables}
    counts = Counter((cable.model, cable.length_m or 0.0, cable.part_number) for cable in heads.values())
    for (model, length, part_number), count in sorted(counts.items()):
        item = catalog.get(parts.CableModel, model, ())
        text = f"{item.description}, {f'{length:g} m' if length else 'length unknown'}"
        if item.connector:
            text += f"; {fiber_text(fiber_type(item), length or None)}"
        yield BillLine(
            "cable",
            item.manufacturer,
            model,
            part_number,
            text,
            count,
            _spares(blueprint, "cable", count),
            _source(item),
            length or None,
        )


def _spares(blueprint: Blueprint, category: str, count: int) -> int:
    """Return the spares of a category: its percentage of the count, rounded up, 0 without a percentage."""
    percent = Fraction(str(blueprint.spares.percent.get(cast(Category, category), 0.0)))
    return ceil(count * percent / 100)


def _source(item: parts.Item) -> str:
    """Return the document that states the part number, else the first document of the entry."""
    named = next((source for source in item.sources if "part_number" in source.fields), item.sources[0])
    return f"{named.title} ({named.certainty})"
