"""Plans in which a value of one model is another one, or is unknown: the catalog of another day."""

from __future__ import annotations

from typing import Any, NamedTuple

from dcgen.check import busbar, circuits, cooling, currents, floor, racks, runs, supplies, unknowns
from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.plan import outlets
from dcgen.plan.amounts import UNKNOWN, Amount
from dcgen.plan.records import Plan
from dcgen.plan.types import DeviceType
from dcgen.topology import Topology

# The rules that compare a figure of the catalog with a limit. Proofs of fabrics need no figures of the catalog.
RULES = (
    racks.feeds_carry_the_load,
    racks.pdus_carry_their_share,
    racks.weight_is_within_the_rating,
    racks.heat_is_within_the_cooling,
    floor.racks_have_room,
    floor.devices_are_not_too_deep,
    floor.air_goes_one_way,
    floor.floor_carries_the_racks,
    supplies.supplies_survive_a_feed,
    supplies.ups_carries_its_load,
    supplies.ups_lasts,
    busbar.shelves_carry_the_load,
    currents.cords_carry_their_load,
    currents.supplies_carry_their_load,
    currents.breakers_carry_their_banks,
    circuits.circuits_carry_their_load,
    circuits.overloads_of_a_loss_are_known,
    cooling.liquid_shares_are_known,
    cooling.liquid_is_within_the_limit,
    cooling.cdus_carry_their_loops,
    cooling.liquid_has_a_cdu,
    runs.trays_are_not_overfull,
    unknowns.limits_can_be_checked,
)


class Damage(NamedTuple):
    """A field of a record, values of it that break a limit if the field takes part in one, and the unknown value."""

    field: str
    bad: tuple[Any, ...]
    unknown: Any = None


DEVICE = (
    Damage("weight_kg", (Amount(1e7),), UNKNOWN),
    Damage("depth_mm", (Amount(1e7),), UNKNOWN),
    Damage("power_w", (Amount(1e9),), UNKNOWN),
    Damage("supplies", (1,), 0),
    Damage("redundancy", ("none",)),
    Damage("airflow", ("front-to-rear", "rear-to-front")),
    Damage("watts", (1e-6,)),
    Damage("watts_at", (((0.0, 1e-6),),), ()),
    Damage("liquid_percent", (Amount(100.0), Amount(0.0)), UNKNOWN),
)
CDU = (Damage("flow_l_min", (Amount(1e-6),), UNKNOWN),)
PDU = (
    Damage("weight_kg", (Amount(1e7),), UNKNOWN),
    Damage("amps", (1e-6,)),
    Damage("voltage_v", (1e-6,)),
)
RACK = (
    Damage("max_load_kg", (1e-6,)),
    Damage("width_mm", (1e7, 1e-2)),
    Damage("depth_mm", (1e7, 1e-2)),
    Damage("mounting_depth_mm", (1e-2,)),
)


def bank_damages(plan: Plan, pdu: DeviceType) -> tuple[Damage, ...]:
    """Return the damage of the branch breakers of a PDU: each has the lowest rating of an outlet, or none is known.

    A breaker is never below the rating of its outlets, and a PDU of a low input current has none.
    """
    region = plan.policy.region
    if not pdu.banks or pdu.amps is None or pdu.amps <= outlets.WITHOUT_BREAKERS_A[region]:
        return ()
    least = min(outlets.amps_of(outlet, region) or 0.0 for outlet, _ in pdu.outlets)
    return (Damage("banks", (tuple(bank._replace(amps=least) for bank in pdu.banks),), ()),)


def with_device(plan: Plan, model: str, field: str, value: Any) -> Plan:
    """Return the plan with a value of a model of devices."""
    type_ = next(device.type for device in plan.devices.values() if device.type.model == model)
    known = {}
    devices = {}
    for name, device in plan.devices.items():
        if device.type.model == type_.model:
            if id(device.type) not in known:
                known[id(device.type)] = device.type._replace(**{field: value})
            device = device._replace(type=known[id(device.type)])
        devices[name] = device
    if field == "banks" and not value:  # without banks, no outlet has one
        plan = plan._replace(supplies=tuple(supply._replace(bank=0) for supply in plan.supplies))
    return plan._replace(devices=devices)


def with_rack(plan: Plan, model: str, field: str, value: Any) -> Plan:
    """Return the plan with a value of a model of racks."""
    return plan._replace(
        racks={
            name: rack._replace(**{field: value}) if rack.type.model == model else rack
            for name, rack in plan.racks.items()
        },
    )


def findings_of(plan: Plan) -> list[Finding]:
    """Return the findings of the rules about figures."""
    evidence = Evidence(Topology(plan))
    return [finding for rule in RULES for finding in rule(evidence)]
