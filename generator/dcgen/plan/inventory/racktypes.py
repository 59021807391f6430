"""Types of racks, PDUs and UPSes, and the outlets that fit each inlet."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from dcgen.blueprint import Blueprint
from dcgen.catalog import Catalog
from dcgen.catalog import models as parts
from dcgen.finding import Finding, FindingsError, KeyPath
from dcgen.plan import powershelves
from dcgen.plan.amounts import Amount
from dcgen.plan.inventory import assumptions, hardware
from dcgen.plan.outlets import NEMA_OF, TAKEN_BY
from dcgen.plan.types import BankType, DeviceType

DEFAULT_RACK = "AR3357"
DEFAULT_PDU = "APDU11450ME"


SIZES: tuple[KeyPath, ...] = (("positions",), ("floor", "max_kg_m2"))  # parts that rest on the size of every rack


class Facility(NamedTuple):
    """The blueprint with known models of racks, PDUs and UPSes only.

    A default replaces an unknown rack or PDU, and an unknown UPS is left out, so that the rest can be planned.
    `incomplete` are the key paths of these entries.
    """

    blueprint: Blueprint
    findings: tuple[Finding, ...]
    incomplete: frozenset[KeyPath]


def make_facility(blueprint: Blueprint, catalog: Catalog) -> Facility:
    """Return the racks, PDUs and UPSes that can be planned, with the faults of all others."""
    found: list[Finding] = []
    incomplete: set[KeyPath] = set()

    def is_known(check: Callable[[], object], *parts_: KeyPath) -> bool:
        try:
            check()
        except FindingsError as error:
            found.extend(error.findings)
            incomplete.update(parts_)
            return False
        return True

    def pdu(name: str | None, path: KeyPath) -> Callable[[], object]:
        return lambda: pdu_type(blueprint, catalog.get(parts.Pdu, name or DEFAULT_PDU, path))

    power, groups, assume = blueprint.power, {}, blueprint.assume
    shared = [("racks", name, "pdu") for name, group in blueprint.racks.items() if not group.pdu]
    if not is_known(pdu(power.pdu, ("power", "pdu")), *shared, ("power", "pdu")):
        power = power.model_copy(update={"pdu": None})
        assume = {key: item for key, item in assume.items() if key != DEFAULT_PDU}
    for name, group in blueprint.racks.items():
        changed: dict[str, str] = {}
        path = ("racks", name)
        if not is_known(partial(_rack, blueprint, catalog, group.model, (*path, "model")), path, *SIZES):
            changed["model"] = DEFAULT_RACK
        if group.pdu and not is_known(pdu(group.pdu, (*path, "pdu")), (*path, "pdu")):
            changed["pdu"] = DEFAULT_PDU
        groups[name] = group.model_copy(update=changed)
    feeds = {}
    for name, feed in power.feeds.items():
        check = partial(_ups, blueprint, catalog, feed.ups or "", ("power", "feeds", name, "ups"))
        known = not feed.ups or is_known(check, ("power", "feeds"))
        feeds[name] = feed if known else feed.model_copy(update={"ups": None})
    power = power.model_copy(update={"feeds": feeds})
    pruned = blueprint.model_copy(update={"racks": groups, "power": power, "assume": assume})
    return Facility(pruned, tuple(dict.fromkeys(found)), frozenset(incomplete))


def _rack(blueprint: Blueprint, catalog: Catalog, model: str, path: KeyPath) -> None:
    """Raise FindingsError if a rack, its power shelves or the assumptions for them are at fault."""
    rack = catalog.get(parts.RackModel, model, path)
    powershelves.shelf_type(blueprint, catalog, rack, path)
    powershelves.make_product(blueprint, rack)
    pdu_space(blueprint, rack)


def _ups(blueprint: Blueprint, catalog: Catalog, model: str, path: KeyPath) -> DeviceType:
    return hardware.ups_type(blueprint, catalog.get(parts.Ups, model, path), path)


def pdu_type(blueprint: Blueprint, pdu: parts.Pdu) -> DeviceType:
    """Return the type of a rack PDU. A vertical PDU takes no rack unit."""
    assumption = blueprint.assume.get(pdu.model)
    weight = assumptions.amount(pdu.model, "weight_kg", pdu.weight_kg, assumption)
    depth = assumptions.amount(pdu.model, "depth_mm", pdu.depth_mm, assumption)
    length = assumptions.amount(pdu.model, "length_mm", pdu.length_mm, assumption)
    return DeviceType(
        kind="pdu",
        model=pdu.model,
        manufacturer=pdu.manufacturer,
        description=pdu.description,
        part_number=pdu.part_number,
        u_height=pdu.u_height,
        depth_mm=depth,
        length_mm=length,
        weight_kg=weight,
        power_w=Amount(0.0),
        typical_w=Amount(0.0),
        ports=tuple(hardware.mgmt_ports(blueprint, pdu.mgmt_ports)),
        rating_kw=pdu.rating_kw,
        phases=pdu.phases,
        voltage_v=pdu.voltage_v,
        amps=pdu.amps,
        outlets=tuple(sorted(pdu.outlets.items())),
        also=tuple(sorted((pdu.also or {}).items())),
        banks=tuple(
            BankType(tuple(sorted(bank.outlets.items())), bank.amps, bank.phase or "") for bank in pdu.banks or ()
        ),
        rated_continuous=pdu.rated_continuous,
        plug=pdu.plug or "",
    )


class PduSpace(NamedTuple):
    """The vertical PDUs that a rack takes: their number, and the maximum length in millimeters; None if unknown."""

    places: int | None
    length_mm: float | None


def pdu_space(blueprint: Blueprint, rack: parts.RackModel) -> PduSpace:
    """Return the space for vertical PDUs, with assumptions. Raise FindingsError if one contradicts the catalog."""
    assumption = blueprint.assume.get(rack.model)
    places = assumptions.stated(rack.model, "pdu_places", rack.pdu_places, assumption)
    length = assumptions.stated(rack.model, "pdu_length_mm", rack.pdu_length_mm, assumption)
    return PduSpace(None if places is None else int(places), length)


def rack_type(rack: parts.RackModel) -> DeviceType:
    """Return the type of a rack."""
    return DeviceType(
        kind="rack",
        model=rack.model,
        manufacturer=rack.manufacturer,
        description=rack.description,
        part_number=rack.part_number,
        u_height=rack.u_height,
        depth_mm=Amount(rack.mounting_depth_mm),
        weight_kg=Amount(rack.weight_kg),
    )


def load_rating(rack: parts.RackModel) -> tuple[float | None, str]:
    """Return what a rack may hold at its place in kg, and the kind of this rating; see `Rack`.

    The static load applies to a rack that does not move. A rack carries what it may roll with, so the rolling load is a
    safe limit where no source states another one.
    """
    if rack.static_load_kg is not None:
        return rack.static_load_kg, "static"
    if rack.max_load_kg is not None:
        return rack.max_load_kg, ""
    return rack.rolling_load_kg, "rolling" if rack.rolling_load_kg is not None else ""


def fitting(type_: DeviceType, pdu: DeviceType) -> list[str]:
    """Return the outlet types of `pdu` for the cord of a device: the usual ones, then combination outlets.

    NEMA outlets take a cord only on a PDU without any of these, because many of them have a lower voltage.
    """
    plugs, have = TAKEN_BY.get(type_.inlet or "", ()), {outlet for outlet, _ in pdu.outlets}
    usual = [outlet for outlet in plugs if outlet in have]
    usual += [outlet for outlet, others in pdu.also if outlet not in usual and not set(plugs).isdisjoint(others)]
    return usual or [outlet for outlet in NEMA_OF.get(type_.inlet or "", ()) if outlet in have]
