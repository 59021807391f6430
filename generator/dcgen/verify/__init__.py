"""As-built verification: what machines report of their cables, compared with the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from dcgen.finding import Case, Finding, fold
from dcgen.topology import Topology
from dcgen.verify.claims import Claims, found_at, make_claims
from dcgen.verify.coverage import make_coverage
from dcgen.verify.faults import CODES, FaultCause, duplicates, make_causes, spots_of
from dcgen.verify.learning import address_findings, learned_addresses, proven_addresses
from dcgen.verify.lists import learned_serials, list_findings, load_findings
from dcgen.verify.matching import make_components, make_states
from dcgen.verify.picture import make_picture
from dcgen.verify.planned import Planned
from dcgen.verify.records import Fault, LinkState, Observations, Verification
from dcgen.verify.repair import BareStep, joined, numbered

__all__ = ["verify"]


def verify(topology: Topology, observations: Observations, fabrics: Iterable[str] = ()) -> Verification:
    """Compare what machines report with the planned cables of some fabrics, of all by default."""
    planned = Planned(topology, fabrics)
    claims = make_claims(planned, observations)
    picture = make_picture(planned, claims)
    states = make_states(planned, claims, picture)
    components = make_components(planned, picture, states)
    causes = [*make_causes(planned, claims, states, components), *duplicates(planned, states, picture.confused)]
    causes = _in_order(planned, causes)
    proofs = list(proven_addresses(planned, claims, picture, states))
    learned = [*learned_addresses(planned, proofs), *learned_serials(planned, observations.devices)]
    findings = [
        *observations.findings,
        *claims.findings,
        *_unconfirmed(claims, states),
        *address_findings(planned, proofs),
        *list_findings(planned, observations.devices),
        *load_findings(planned, observations.loads),
    ]
    states = list(_with_faults(states, causes))
    return Verification(
        topology.plan.name,
        tuple(states),
        tuple(_faults(planned, claims, causes)),
        tuple(numbered(planned, _steps(planned, causes))),
        make_coverage(planned, claims, states),
        tuple(learned),
        tuple(findings),
    )


def _in_order(planned: Planned, causes: list[FaultCause]) -> list[FaultCause]:
    """Return the causes in the order of their first cable; those without a planned cable come last, by name."""
    if not causes:
        return []
    place = {cable.id: at for at, cable in enumerate(planned.cables)}
    last = len(place)
    return sorted(
        causes, key=lambda cause: (min((place[cable] for cable in cause.cables), default=last), cause.ends[:1])
    )


def _with_faults(states: list[LinkState], causes: list[FaultCause]) -> Iterator[LinkState]:
    """Yield the states with the kind and the number of their fault."""
    if not causes:
        yield from states
        return
    number = {cable: at for at, cause in enumerate(causes, start=1) for cable in cause.cables}
    for state in states:
        fault = number.get(state.cable, 0)
        yield state._replace(kind=causes[fault - 1].kind, fault=fault) if fault else state


def _faults(planned: Planned, claims: Claims, causes: list[FaultCause]) -> Iterator[Fault]:
    for number, cause in enumerate(causes, start=1):
        devices = tuple(dict.fromkeys(end.device for end in cause.ends if end.device in planned.devices))
        hint, spots = _hint(cause), spots_of(claims, cause.ends)
        yield Fault(number, cause.kind, CODES[cause.kind], cause.text, hint, cause.cables, devices, spots)


def _hint(cause: FaultCause) -> str:
    """Return the repair in one sentence: the first step, and the number of the others."""
    steps = cause.steps
    if not steps:
        return "look at these ports, and collect the files again"
    first = steps[0]
    if cause.kind == "swapped" and len(steps) == 2 and first.to:
        return f"exchange the plugs at {first.at.text} and {first.to.text}"
    rest = f" (the first of {len(steps)} steps)" if len(steps) > 1 else ""
    return f"{step_text(first)}{rest}"


def step_text(step: BareStep) -> str:
    """Return a step as a sentence."""
    at, to = step.at.text, step.to.text if step.to else ""
    match step.action:
        case "move":
            return f"move the plug at {at} to {to}"
        case "install":
            return f"install the cable from {at} to {to}"
        case "remove":
            return f"remove the cable between {at} and {step.stays.text if step.stays else ''}"
        case "exchange":
            return f"exchange {at} and {to}, or their names if only these are wrong"
        case "inspect":
            return f"look at the cable between {at} and {to}: plug it in, clean it or replace it"


def _steps(planned: Planned, causes: list[FaultCause]) -> Iterator[BareStep]:
    """Yield the steps of all causes; those of one plug are one step."""
    steps = (step._replace(fault=number) for number, cause in enumerate(causes, start=1) for step in cause.steps)
    yield from joined(planned, steps)


def _unconfirmed(claims: Claims, states: list[LinkState]) -> Iterator[Finding]:
    """Yield one finding about all links whose port cannot be told."""
    cases = []
    for state in states:
        if state.kind == "unconfirmed":
            near, far = (state.a, state.b) if state.seen_a else (state.b, state.a)
            sight = claims.by_port[near][0].sight
            message = f"{near.text} sees {far.device} by '{sight.far_port}', and nobody can tell which port that is"
            hint = f"collect a file of {far.device} too, or record the addresses of its ports in the lock"
            cases.append(Case("unconfirmed", near.text, found_at(sight.spot, "DC724", message, hint)))
    return fold(cases, "port")
