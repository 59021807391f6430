"""Rules of the space in a rack: vertical PDUs beside the rails, and cable managers between switches."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from dcgen.check.limits import Gap, Limit, of
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan.records import Device, Rack
from dcgen.topology import Topology

U_MM = 44.45  # a rack unit, by EIA-310
# The outside height of a rack beyond its rack units, at most. Indoor cabinets of the NetBox devicetype-library have
# 110 to 131 mm, and an outdoor cabinet (CMO SHTV-1-12.7.6) has 242 mm.
FRAME_MM = 250
STACK = 5  # adjacent switches; in a stack of four, the cords of each switch cross at most one other to leave it


def vertical_pdus_fit(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC280 and DC284 for racks whose vertical PDUs are too long or too many."""
    topology = evidence.topology
    yield from fold(_misfits(topology), "rack")


def _misfits(topology: Topology) -> Iterator[Case]:
    for rack, pdus in _with_vertical_pdus(topology):
        length, most = pdus[0].type.length_mm.value, _longest_mm(rack)
        path, places = ("racks", rack.group), _places(rack)
        model = rack.type.model
        if places is not None and len(pdus) > places:
            message = f"rack {rack.name} has {len(pdus)} vertical PDUs; {model} takes {places}"
            if rack.is_on_wall and rack.pdu_places is None:
                message = (
                    f"rack {rack.name} has {len(pdus)} vertical PDUs; no source states places for them in {model}, "
                )
                message += f"a {(rack.form_factor or '').replace('-', ' ')}"
            hint = "use a PDU in rack units (`pdu:`), or "
            hint += "lower `pdus_per_feed:`" if places else f"set `assume: {model}: {{pdu_places: ..., reason: ...}}`"
            yield Case((rack.group, "DC284"), rack.name, Finding("DC284", message, hint, path))
        elif length is not None and length > most:
            assumed = " (assumed)" if pdus[0].type.length_mm.assumed else ""
            message = f"{pdus[0].type.model} is {length:,.10g} mm long{assumed}, but {model} {_room_text(rack, most)}"
            hint = "use a shorter PDU, a PDU in rack units, or a taller rack"
            yield Case((rack.group, "DC280"), rack.name, Finding("DC280", message, hint, path))


def _room_text(rack: Rack, most: float) -> str:
    if rack.pdu_length_mm is not None:
        return f"takes vertical PDUs of {most:,.10g} mm at most"
    if rack.height_mm is not None:
        return f"is only {most:,.10g} mm high outside"
    return f"has {rack.type.u_height}U and is at most {most:,.10g} mm high"


def vertical_pdus(evidence: Evidence) -> Iterator[Limit]:
    """Yield the number and the length in millimeters of the vertical PDUs of each rack model, against its space."""
    for rack, pdus in _with_vertical_pdus(evidence.topology):
        model, places = rack.type.model, _places(rack)
        missing = () if places is not None else (Gap(model, "rack pdu places", rack.origin),)
        limit = None if places is None else float(places)
        yield Limit("the number of vertical PDUs in {}", "rack model", model, missing, None, limit)
        length, most = pdus[0].type.length_mm.value, _longest_mm(rack)
        if length is None:
            missing = (of(pdus[0], "pdu length"),)
        elif rack.pdu_length_mm is None and rack.type.u_height * U_MM < length <= most:
            missing = (Gap(model, "rack pdu length", rack.origin),)
        else:
            missing = ()
        yield Limit("the length of the vertical PDUs in {}", "rack model", model, missing, length, most, "mm")


def _with_vertical_pdus(topology: Topology) -> Iterator[tuple[Rack, list[Device]]]:
    """Yield each rack that has vertical PDUs, with these PDUs. All PDUs of a rack have one model."""
    plan = topology.plan
    for rack in plan.racks.values():
        names = [name for _, pdus in rack.pdus for name in pdus if name not in plan.mounts]
        if names:
            yield rack, [plan.devices[name] for name in names]


def _places(rack: Rack) -> int | None:
    """Return the number of vertical PDUs that a rack takes, None if it is unknown. A wall-mounted rack takes none."""
    return 0 if rack.pdu_places is None and rack.is_on_wall else rack.pdu_places


def _longest_mm(rack: Rack) -> float:
    """Return the length in mm that no vertical PDU in a rack can exceed.

    A rack of N rack units has N x 44.45 mm between the ends of its rails. Without a stated length or outside height,
    the frame adds at most `FRAME_MM`.
    """
    return rack.pdu_length_mm or rack.height_mm or rack.type.u_height * U_MM + FRAME_MM


def switches_have_managers(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC282 for a stack of switches without a cable manager, if the blueprint states no policy."""
    yield from fold(_bare_stacks(evidence.topology), "rack")


def _bare_stacks(topology: Topology) -> Iterator[Case]:
    for rack in topology.plan.racks.values():
        size = 0 if rack.managers else _largest_stack(topology, rack)
        if size >= STACK:
            message = f"rack {rack.name} has {size} switches in a stack and no cable manager"
            hint = f"set `managers: CABLE-MANAGER-1U` for rack group '{rack.group}', or `managers: none`"
            if rack.origin[:1] != ("racks",):
                hint = "define rack groups under `racks:` with `managers: CABLE-MANAGER-1U`, or `managers: none`"
            elif len(rack.origin) == 1:
                hint = f"define the rack group '{rack.group}' under `racks:` with `managers: CABLE-MANAGER-1U`"
            yield Case("DC282", rack.name, Finding("DC282", message, hint, rack.origin), size)


def _largest_stack(topology: Topology, rack: Rack) -> int:
    """Return the number of switches in the largest stack of a rack: each is directly above the one before."""
    sizes, size, top = [0], 0, 0
    mounted = ((topology.plan.mounts[device.name].u, device) for device in topology.in_rack[rack.name])
    for is_switch, devices in groupby(mounted, key=lambda pair: pair[1].kind == "switch"):
        for u, device in devices:
            size = size + 1 if is_switch and size and u == top else int(is_switch)
            top = u + device.type.u_height
            sizes.append(size)
    return max(sizes)
