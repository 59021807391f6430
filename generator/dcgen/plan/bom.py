"""The bill of materials: all planned parts, counted, with spares by policy. It has no prices."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import chain
from operator import attrgetter
from typing import get_args

from dcgen.blueprint import Blueprint, Category
from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from dcgen.plan.bill.lines import need_lines, source_of
from dcgen.plan.bill.spares import Parts, percent_of, stoppers
from dcgen.plan.cabling.fiber import fiber_text, fiber_type
from dcgen.plan.cabling.pieces import every_piece
from dcgen.plan.inventory.fitting import parts_of
from dcgen.plan.patching import TrunkCable
from dcgen.plan.plugs import Plugged, make_plugs
from dcgen.plan.records import BillLine, Cable, Device, FabricSummary, Need, PowerCord, Rack

ORDER: tuple[str, ...] = get_args(Category)
MODEL, PART = attrgetter("model"), attrgetter("model", "part_number", "length_m")  # of a cable


def make_bill(
    catalog: Catalog,
    blueprint: Blueprint,
    devices: dict[str, Device],
    racks: dict[str, Rack],
    cables: tuple[Cable, ...],
    fabrics: Iterable[FabricSummary],
    trunks: tuple[TrunkCable, ...] = (),
    cords: Iterable[PowerCord] = (),
    needs: Iterable[Need] = (),
    plugged: Plugged | None = None,
) -> tuple[BillLine, ...]:
    """Return the lines of the bill, by category, model and length; none if a cable has no part.

    `plugged` is the result of `make_plugs`, if the caller has it already.
    """
    if not all(map(MODEL, cables)):
        return ()
    plugged = make_plugs(devices, cables) if plugged is None else plugged
    full = {name for name, config in blueprint.fabrics.items() if config.fill_cages}
    filled = [fabric for fabric in fabrics if fabric.name in full]
    counts = Counter(chain.from_iterable(cages.values() for cages in plugged.values()))
    counts.update(_spare_cages(devices, filled, plugged))
    optics = Counter({("optic", optic): count for optic, count in counts.items() if optic})
    chassis = {**_chassis(catalog, blueprint, devices), **_racks(racks)}
    least = stoppers(blueprint, devices)
    lines = [
        _line(catalog, blueprint, category, model, count, least, chassis.get((category, model), ""))
        for (category, model), count in sorted((_parts(devices, racks) + optics).items(), key=_rank)
    ]
    lines += _cable_lines(catalog, blueprint, every_piece(cables, trunks))
    lines += need_lines(cords, needs, partial(percent_of, blueprint))
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


def _chassis(catalog: Catalog, blueprint: Blueprint, devices: dict[str, Device]) -> dict[tuple[str, str], str]:
    """Return for each fitted part the servers that contain it.

    A part comes with a server if its standard configuration in the catalog has as many of it. It is fitted separately
    if the blueprint adds it or states a larger quantity. The text prevents a second order of parts that come with a
    system.
    """
    sizes = Counter(device.group for device in devices.values() if not device.present)
    types = {device.group: device.type for device in devices.values()}
    counts: dict[tuple[str, str], Counter[tuple[str, str]]] = {}
    for key, size in sizes.items():
        fitted: Counter[tuple[str, str]] = Counter()
        for part in types[key].parts:
            fitted[part.category, part.model] += part.quantity
        own = _own_parts(catalog, blueprint, key) if fitted else Counter()
        for module, quantity in fitted.items():
            how = "comes with" if quantity <= own[module] else "to fit in"
            counts.setdefault(module, Counter())[how, types[key].model] += size
    return {
        part: ", ".join(f"{how} {count} x {model}" for (how, model), count in sorted(each.items()))
        for part, each in counts.items()
    }


def _own_parts(catalog: Catalog, blueprint: Blueprint, key: str) -> Counter[tuple[str, str]]:
    """Return the parts of the standard configuration of a server group, by category and model."""
    group = blueprint.servers.get(key)
    standard = catalog.get(parts.Server, group.model, ()).fitted if group else None
    own: Counter[tuple[str, str]] = Counter()
    for part in parts_of(standard) if standard else ():
        own[part.category, part.model] += part.quantity
    return own


def _racks(racks: dict[str, Rack]) -> dict[tuple[str, str], str]:
    """Return for each device that comes with a rack the racks that contain it, and for these racks their devices."""
    counts = Counter(rack.type.model for rack in racks.values() if rack.product)
    products = {rack.type.model: rack.product for rack in racks.values() if rack.product}
    found: dict[tuple[str, str], str] = {}
    for model, product in sorted(products.items()):
        devices = ", ".join(f"{count} x {device}" for device, count in product.includes)
        found["rack", model] = f"ordered with {devices}"
        for device, _ in product.includes:
            found.update(((kind, device), f"comes with {counts[model]} x {model}") for kind in ("server", "powershelf"))
    return found


def _spare_cages(devices: dict[str, Device], fabrics: list[FabricSummary], plugged: Plugged) -> Iterator[str]:
    """Yield a transceiver for each free cage of `fabrics`: the most frequent one in cages of the same kind."""
    for fabric in fabrics:
        cages = [
            (name, port.cage, (port.cage_type, port.cage_style))
            for name in (*fabric.leaves, *fabric.spines, *fabric.cores)
            if not devices[name].present
            for port in {port.cage: port for port in devices[name].type.ports}.values()
        ]
        used: dict[tuple[str, str | None], Counter[str]] = {}
        for name, cage, kind in cages:
            if optic := plugged[name].get(cage):
                used.setdefault(kind, Counter())[optic] += 1
        for name, cage, kind in cages:
            if cage not in plugged[name] and kind in used:
                yield max(sorted(used[kind]), key=used[kind].__getitem__)


def _line(
    catalog: Catalog, blueprint: Blueprint, category: str, model: str, count: int, least: Parts, where: str
) -> BillLine:
    """Return the line of a model; `least` has the least number of spares of some models."""
    item = catalog.get(KINDS[category], model, ())
    part_number = item.part_number or ""
    return BillLine(
        category,
        item.manufacturer,
        model,
        part_number,
        f"{item.description}; {where}" if where else item.description,
        count,
        max(percent_of(blueprint, category, count), least[category, model]),
        source_of(item, "part_number"),
    )


def _cable_lines(catalog: Catalog, blueprint: Blueprint, cables: tuple[Cable, ...]) -> Iterator[BillLine]:
    """Yield a line per cable model and length. A splitter counts once for all its tails."""
    heads = {cable.head: cable for cable in cables if cable.head}
    counts = Counter(map(PART, [cable for cable in cables if not cable.head]))
    counts.update(map(PART, heads.values()))
    rows = sorted((model, length or 0.0, part_number, count) for (model, part_number, length), count in counts.items())
    for model, length, part_number, count in rows:
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
            percent_of(blueprint, "cable", count),
            source_of(item, "part_number"),
            length or None,
        )
