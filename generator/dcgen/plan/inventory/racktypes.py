"""What the entries of racks and rack PDUs imply, and which outlets take which inlet."""

from __future__ import annotations

from dcgen.blueprint import Blueprint
from dcgen.catalog import models as parts
from dcgen.plan.amounts import Amount
from dcgen.plan.inventory import assumptions, hardware
from dcgen.plan.types import DeviceType

# The outlets that take the cord of an inlet, the usual one first: the cord ends in a C14 plug, or in a C20 plug.
TAKEN_BY = {"C14": ("C13", "C15"), "C20": ("C19", "C21"), "C22": ("C21", "C19")}


def pdu_type(blueprint: Blueprint, pdu: parts.Pdu) -> DeviceType:
    """A rack PDU; vertical ones take no rack unit."""
    weight = assumptions.amount(pdu.model, "weight_kg", pdu.weight_kg, blueprint.assume.get(pdu.model))
    return DeviceType(
        kind="pdu",
        model=pdu.model,
        manufacturer=pdu.manufacturer,
        description=pdu.description,
        part_number=pdu.part_number,
        u_height=pdu.u_height,
        weight_kg=weight,
        power_w=Amount(0.0),
        ports=tuple(hardware.mgmt_ports(pdu.mgmt_ports)),
        rating_kw=pdu.rating_kw,
        phases=pdu.phases,
        voltage_v=pdu.voltage_v,
        amps=pdu.amps,
        outlets=tuple(sorted(pdu.outlets.items())),
        also=tuple(sorted((pdu.also or {}).items())),
    )


def rack_type(rack: parts.RackModel) -> DeviceType:
    """A rack as a thing to buy and to place."""
    return DeviceType(
        kind="rack",
        model=rack.model,
        manufacturer=rack.manufacturer,
        description=rack.description,
        part_number=rack.part_number,
        u_height=rack.u_height,
        depth_mm=Amount(rack.mounting_depth_mm or rack.depth_mm),
        weight_kg=Amount(rack.weight_kg),
    )


def fitting(type_: DeviceType, pdu: DeviceType) -> list[str]:
    """The types of outlet of `pdu` that take the cord of a device: the usual ones, then combination outlets."""
    plugs, have = TAKEN_BY.get(type_.inlet or "", ()), {outlet for outlet, _ in pdu.outlets}
    usual = [outlet for outlet in plugs if outlet in have]
    return usual + [outlet for outlet, others in pdu.also if outlet not in usual and not set(plugs).isdisjoint(others)]
