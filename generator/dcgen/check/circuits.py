"""Rules about circuits above the PDU, and about overloads after a loss that the site need not survive."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.check.limits import Limit, of
from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, apart, exceeds, fold
from dcgen.plan.records import Rack
from dcgen.proof import circuits, power
from dcgen.proof.circuits import PowerCircuit

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


def loads(evidence: Evidence) -> Iterator[Limit]:
    """Yield the load of each circuit with a stated limit, which needs the power of its devices."""
    topology = evidence.topology
    for circuit in circuits.circuits(topology, evidence.draws):
        missing = tuple(of(evidence.without_power[model], "power") for model in circuit.unknown)
        missing += tuple(of(topology.plan.devices[pdu], "pdu voltage") for pdu in circuit.without_volts)
        yield Limit("the load of {}", "circuit", circuit.name, missing, circuit.least, circuit.usable, circuit.unit)


def _judged(circuit: PowerCircuit) -> Iterator[Case]:
    least, most, usable = circuit.least, circuit.most, circuit.usable
    key = circuit.kind, circuit.group
    if exceeds(least, usable):
        drawn, carried = apart(least, usable)
        after = f" after the loss of feed {circuit.lost}" if circuit.lost else ""
        message = f"{circuit.name} is overloaded{after}: {drawn} {circuit.unit} load, {carried} {circuit.unit} usable"
        message += f" of {circuit.rated:g} {circuit.unit}" if usable < circuit.rated else ""
        finding = Finding(CODES[circuit.kind], message, HINTS[circuit.kind], circuit.path)
        yield Case(key, circuit.name, finding, least / usable)
    elif exceeds(most, usable):
        drawn, carried = apart(most, usable)
        message = f"the load of {circuit.name} depends on the phases of its single-phase PDUs, which nobody states: "
        message += f"{least:.1f} to {drawn} A load, {carried} A usable"
        hint = "connect the PDUs to the phases in turn and check the load of each phase, or use three-phase PDUs"
        yield Case((*key, "DC239"), circuit.name, Finding("DC239", message, hint, circuit.path), most / usable)


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
                    part = "a phase" if type_.phases > 1 else "the input"
                    loads.append((amps / rated, f"{part} of PDU {pdu}", lost, amps, rated, "A"))
            worst = max(worst, *loads, key=lambda load: load[0])
    ratio, name, lost, load, usable, unit = worst
    if exceeds(ratio, 1):
        drawn, carried = apart(load, usable)
        message = f"the loss of feed {lost} would overload {name} in rack {rack.name}: {drawn} {unit} load, "
        message += f"{carried} {unit} usable; its breaker may then stop every device"
        hint = "hold fewer devices in the rack, or use larger PDUs"
        yield Case(rack.group, rack.name, Finding("DC278", message, hint, rack.origin), ratio)
