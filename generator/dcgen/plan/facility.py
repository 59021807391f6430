"""What the entries of racks and rack PDUs imply."""

from __future__ import annotations

from dcgen.catalog import models as parts
from dcgen.plan import hardware
from dcgen.plan.records import Amount, DeviceType


def pdu_type(pdu: parts.Pdu) -> DeviceType:
    """A rack PDU; vertical ones take no rack unit."""
    return DeviceType(
        kind="pdu",
        model=pdu.model,
        manufacturer=pdu.manufacturer,
        description=pdu.description,
        part_number=pdu.part_number,
        u_height=pdu.u_height,
        weight_kg=Amount(pdu.weight_kg),
        power_w=Amount(0.0),
        ports=tuple(hardware.mgmt_ports(pdu.mgmt_ports)),
        rating_kw=pdu.rating_kw,
        phases=pdu.phases,
        voltage_v=pdu.voltage_v,
        amps=pdu.amps,
        outlets=tuple(sorted(pdu.outlets.items())),
        also=tuple(sorted((pdu.also or {}).items())),
    )


def rack_type(rack: parts.Rack) -> DeviceType:
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
