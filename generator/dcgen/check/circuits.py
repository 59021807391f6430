"""Rules about circuits above the PDU, and about overloads after a loss that the site need not survive."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, exceeds, fold
from dcgen.plan.records import Rack
from dcgen.proof import circuits, power
from dcgen.proof.circuits import Circuit

CODES = {"rack": "DC236", "row": "DC237", "hall": "DC238"}
HINTS = {
    "rack": "use a larger breaker and raise `feed_a`, or hold fewer devices in the rack",
    "row": "use a larger busway and raise `busway_a`, or distribute the racks over more rows",
    "hall": "distribute the racks over more feeds, or raise `kw` if the hall supplies more",
}


def circuits_carry_their_load(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC236, DC237 and DC238 for overloaded circuits, and DC239 for those whose load cannot be told."""
    found = [case for circuit in circuits.circuits(evidence.topology, evidence.draws) for case in _judged(circuit)]
    yield from fold(found, "circuit")


def _judged(circuit: Circuit) -> Iterator[Case]:
    if circuit.least is None or circuit.most is None:
        yield _untold(circuit, "no source states the voltage of a PDU, or the inlet of a power supply, behind it")
    elif exceeds(circuit.least, circuit.usable):
        drawn, usable = apart(circuit.least, circuit.usable)
        after = f" after the loss of feed {circuit.lost}" if circuit.lost else ""
        message = f"{circuit.name} is overloaded{after}: {drawn} {circuit.unit} load, {usable} {circuit.unit} usable"
        message += f" of {circuit.rated:g} {circuit.unit}" if circuit.usable < circuit.rated else ""
        code = CODES[circuit.kind]
        finding = Finding(code, message, HINTS[circuit.kind], circuit.path)
        yield Case((circuit.kind, circuit.group), circuit.name, finding, circuit.least / circuit.usable)
    elif exceeds(circuit.most, circuit.usable):
        most, usable = apart(circuit.most, circuit.usable)
        reason = f"the phases of its single-phase PDUs are not stated: it carries {circuit.least:.1f} to {most} A, "
        yield _untold(circuit, f"{reason}{usable} A are usable")
    elif circuit.unknown:
        yield _untold(circuit, f"the power of {', '.join(circuit.unknown)} is unknown")


def _untold(circuit: Circuit, reason: str) -> Case:
    message = f"the load of {circuit.name} cannot be told: {reason}"
    if circuit.unknown:
        hint = f"set `assume: {circuit.unknown[0]}: {{power_max_w: ..., reason: ...}}`"
    else:
        hint = "add the missing values to the models in your catalog folder, or use three-phase PDUs"
    key = (circuit.kind, circuit.group, "DC239")
    return Case(key, circuit.name, Finding("DC239", message, hint, circuit.path))


def overloads_of_a_loss_are_known(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC278 for rack groups with a feed that the loss of another would overload, if the site need not survive it.

    The tables of the summary show the load after each loss, so every overload in them has a finding.
    """
    topology = evidence.topology
    if topology.survives_a_feed or len(topology.plan.feeds) < 2:
        return
    yield from fold((case for rack in topology.plan.racks.values() for case in _cascades(evidence, rack)), "rack")


def _cascades(evidence: Evidence, rack: Rack) -> Iterator[Case]:
    """Yield the case of the most overloaded feed or phase of a rack after a loss."""
    topology, worst = evidence.topology, (1.0, "", "", 0.0, 0.0, "")
    for lost in power.losses(topology)[1:]:
        for feed, pdus in rack.pdus:
            draws = [(topology.plan.devices[pdu].type, evidence.draws[lost][pdu]) for pdu in pdus]
            load, usable = sum(draw.watts for _, draw in draws) / 1000, topology.feed_kw(rack, feed)
            loads = [(load / usable, f"feed {feed}", lost, load, usable, "kW")]
            for pdu, (type_, draw) in zip(pdus, draws, strict=True):
                share = topology.usable_share(type_)
                name, kw = f"PDU {pdu}", share * type_.rating_kw
                loads.append((draw.watts / 1000 / kw, name, lost, draw.watts / 1000, kw, "kW"))
                if type_.amps and draw.amps:
                    amps, rated = max(draw.amps), share * type_.amps
                    loads.append((amps / rated, f"a phase of PDU {pdu}", lost, amps, rated, "A"))
            worst = max(worst, *loads, key=lambda load: load[0])
    ratio, name, lost, load, usable, unit = worst
    if exceeds(ratio, 1):
        drawn, carried = apart(load, usable)
        message = f"the loss of feed {lost} would overload {name} in rack {rack.name}: {drawn} {unit} load, "
        message += f"{carried} {unit} usable; its breaker may then stop every device"
        hint = "hold fewer devices in the rack, or use larger PDUs; with `survives: nothing` the site may accept this"
        yield Case(rack.group, rack.name, Finding("DC278", message, hint, rack.origin), ratio)
