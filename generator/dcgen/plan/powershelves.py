"""Rack-scale racks: their power shelves on the feeds, and the values of a rack that is ordered as a whole."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from dcgen.blueprint import Blueprint, RackGroup
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import KeyPath
from dcgen.plan.amounts import UNKNOWN, Amount, Total, total
from dcgen.plan.inventory import assumptions, hardware
from dcgen.plan.records import Device, Product
from dcgen.plan.types import DeviceType

KIND = "powershelf"
STEM = "shelf-"  # of the device group of the shelves of a rack group


class Shelf(NamedTuple):
    """A power shelf of a rack: its number from the bottom, its feed, and its name."""

    number: int
    feed: str
    name: str


def shelf_type(blueprint: Blueprint, catalog: Catalog, rack: parts.RackModel, path: KeyPath) -> DeviceType | None:
    """Return the type of the power shelves of a rack, None without a busbar.

    With a redundancy of N+M, the rating is the output of N power supplies.
    """
    if not rack.busbar:
        return None
    shelf = catalog.get(parts.PowerShelf, rack.busbar.shelf, path)
    type_ = hardware.mounted_type(KIND, shelf, blueprint.assume.get(shelf.model), path)
    share = shelf.supplies.needed / shelf.supplies.count if shelf.supplies else 1.0
    amps = shelf.amps * shelf.inputs if shelf.amps and shelf.inputs else None
    return type_._replace(
        ports=tuple(hardware.mgmt_ports(blueprint, shelf.mgmt_ports)),
        rating_kw=shelf.rating_kw * share,
        phases=shelf.phases or 1,
        voltage_v=shelf.voltage_v if shelf.phases else None,
        amps=amps,
    )


def pdus_per_feed(blueprint: Blueprint, group: RackGroup, rack: parts.RackModel) -> int:
    """Return the number of PDUs per rack and feed. A rack with a busbar has PDUs only if its group states them."""
    usual = 0 if rack.busbar and not group.pdu else blueprint.power.pdus_per_feed
    return group.pdus_per_feed or usual


def shelves_of(rack: str, feeds: tuple[str, ...], count: int) -> Iterator[Shelf]:
    """Yield the power shelves of a rack from the bottom up. The feeds take them in turn."""
    for index in range(count):
        turn, feed = divmod(index, len(feeds))
        yield Shelf(index + 1, feeds[feed], f"{rack}-shelf-{feeds[feed]}{turn + 1}")


def make_product(blueprint: Blueprint, rack: parts.RackModel) -> Product | None:
    """Return the devices and the values of a rack that is ordered as a whole, None for an empty rack.

    Raise FindingsError if an assumption contradicts the catalog.
    """
    product = rack.product
    if not product:
        return None
    assumption = blueprint.assume.get(rack.model)

    def stated(key: str, known: float | None) -> Amount:
        return assumptions.amount(rack.model, key, known, assumption)

    return Product(
        tuple(sorted(product.includes.items())),
        stated("weight_kg", product.weight_kg),
        stated("power_max_w", product.power_max_w),
        stated("liquid_percent", product.liquid_percent),
    )


def split(product: Product, devices: Iterable[Device]) -> tuple[list[Device], list[Device]]:
    """Return the devices that come with a rack, and all others."""
    left = dict(product.includes)
    within: list[Device] = []
    others: list[Device] = []
    for device in devices:
        model = device.type.model
        (within if left.get(model, 0) > 0 else others).append(device)
        left[model] = left.get(model, 0) - 1
    return within, others


def power_w(product: Product | None, model: str, devices: Sequence[Device]) -> Total:
    """Return the power of the devices of a rack in watts; `model` is that of the rack.

    The stated power of a whole rack replaces the sum of its devices, unless the known part of this sum is higher.
    Then devices of unknown power make the sum incomplete.
    """
    if not product or product.power_w.value is None:
        return total((device.type.model, device.type.power_w) for device in devices)
    within, others = split(product, devices)
    sum_ = total((device.type.model, device.type.power_w) for device in within)
    whole = total([(model, product.power_w)])
    rest = total((device.type.model, device.type.power_w) for device in others)
    inside = sum_ if sum_.value > whole.value else whole
    return Total(
        inside.value + rest.value,
        tuple(sorted({*inside.assumed, *rest.assumed})),
        tuple(sorted({*inside.unknown, *rest.unknown})),
    )


def weight_kg(product: Product | None, model: str, own: Amount, devices: Sequence[Device]) -> Total:
    """Return the weight of the devices of a rack without the rack itself (`own`), in kilograms.

    The stated weight of a whole rack includes the rack. If its own weight is unknown, all of it counts as devices.
    """
    if not product or product.weight_kg.value is None:
        return total((device.type.model, device.type.weight_kg) for device in devices)
    _, others = split(product, devices)
    whole = Amount(product.weight_kg.value - (own.value or 0.0), product.weight_kg.assumed)
    return total([(model, whole), *((device.type.model, device.type.weight_kg) for device in others)])


def liquid_percent(product: Product | None) -> Amount:
    """Return the share of heat that a whole rack gives to its coolant, UNKNOWN if the devices decide."""
    return product.liquid_percent if product else UNKNOWN
