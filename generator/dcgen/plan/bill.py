"""The bill of materials: everything planned, counted, with spares by policy. Prices are nobody's to invent."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction
from math import ceil
from typing import cast, get_args

from dcgen.blueprint import Blueprint, Category
from dcgen.catalog import KINDS, Catalog
from dcgen.catalog import models as parts
from dcgen.plan.records import BillLine, Cable, Device, Rack

ORDER: tuple[str, ...] = get_args(Category)


def make_bill(
    catalog: Catalog, blueprint: Blueprint, devices: dict[str, Device], racks: dict[str, Rack], cables: list[Cable]
) -> tuple[BillLine, ...]:
    """The lines of the bill, by category, model and length."""
    lines = [
        _line(catalog, blueprint, category, model, count)
        for (category, model), count in sorted((_parts(devices, racks) + _optics(devices, cables)).items(), key=_rank)
    ]
    lines += _cable_lines(catalog, blueprint, cables)
    return tuple(sorted(lines, key=lambda line: ORDER.index(line.category)))


def _rank(item: tuple[tuple[str, str], int]) -> tuple[int, str]:
    (category, model), _ = item
    return ORDER.index(category), model


def _parts(devices: dict[str, Device], racks: dict[str, Rack]) -> Counter[tuple[str, str]]:
    """Chassis, racks, and what is fitted, counted type by type."""
    types: Counter[int] = Counter(id(device.type) for device in devices.values())
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
        found["rack", rack.type.model] += 1
    return found


def _optics(devices: dict[str, Device], cables: list[Cable]) -> Counter[tuple[str, str]]:
    """Transceivers by cage: both ports of a twin-port cage share one."""
    seen: set[tuple[str, str]] = set()
    found: Counter[tuple[str, str]] = Counter()
    for cable in cables:
        for device, port, optic in (
            (cable.a_device, cable.a_port, cable.a_optic),
            (cable.b_device, cable.b_port, cable.b_optic),
        ):
            if optic and (cage := (device, devices[device].type.port[port].cage)) not in seen:
                seen.add(cage)
                found["optic", optic] += 1
    return found


def _line(catalog: Catalog, blueprint: Blueprint, category: str, model: str, count: int) -> BillLine:
    item = catalog.get(KINDS[category], model, ())
    part_number = item.part_number or ""
    return BillLine(
        category,
        item.manufacturer,
        model,
        part_number,
        item.description,
        count,
        _spares(blueprint, category, count),
        _source(item),
    )


def _cable_lines(catalog: Catalog, blueprint: Blueprint, cables: list[Cable]) -> Iterator[BillLine]:
    """Cables by type and length, a splitter once for all its tails; a length that could not be sized says so."""
    pieces = {cable.head or cable.id: cable for cable in cables}
    counts = Counter((cable.model, cable.length_m or 0.0, cable.part_number) for cable in pieces.values())
    for (model, length, part_number), count in sorted(counts.items()):
        item = catalog.get(parts.Cable, model, ())
        text = f"{item.description}, {f'{length:g} m' if length else 'length unknown'}"
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
    """A share of the count, rounded up; nothing where the policy names no share."""
    percent = Fraction(str(blueprint.spares.percent.get(cast(Category, category), 0.0)))
    return ceil(count * percent / 100)


def _source(item: parts.Item) -> str:
    """The document that states the part number, else the first one named."""
    named = next((source for source in item.sources if "part_number" in source.fields), item.sources[0])
    return f"{named.title} ({named.certainty})"
