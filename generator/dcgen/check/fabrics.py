"""Rules of fabrics: protocols, ports, and the proofs over their cables."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan import traffic
from dcgen.plan.records import Device, FabricSummary
from dcgen.proof import Loss, Proof
from dcgen.topology import Topology

BUG = "this is a bug in dcgen, not in the blueprint"
REPORT = "report it with the blueprint, and do not install cables from these files"
PROTOCOLS = {"ethernet": "Ethernet", "infiniband": "InfiniBand"}
FIXES = {
    "cable": "give each device two ports on this fabric, and each leaf two uplinks",
    "leaf": "set `leaves: 2`, and name the fabric for two ports of each device",
    "spine": "set `spines:` to 2 or more, at most the number of uplinks per leaf",
    "core": "use a core switch with fewer ports, so that a group has two or more cores",
    "plane": "set `planes: 2`, and name the fabric for two ports of each device",
}
MISSING = {
    "plane": FIXES["plane"],
    "spine": "set `requires: survives:` to leaf or cable, or use a design with spines",
    "core": "set `requires: survives: spine`, its highest tier",
}


def ends_speak_one_protocol(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC307 for cables with InfiniBand on one end and Ethernet on the other, once per fabric and model."""
    devices, cables = evidence.topology.plan.devices, evidence.topology.plan.cables
    types = {id(device.type): device.type for device in devices.values()}
    spoken = {key: {port.name: port.protocol for port in type_.ports} for key, type_ in types.items()}
    of = {name: spoken[id(device.type)] for name, device in devices.items()}
    pairs = {(of[cable.a_device][cable.a_port], of[cable.b_device][cable.b_port]) for cable in cables}
    mixed = {(near, far) for near, far in pairs if near != far and "both" not in (near, far)}
    seen: set[tuple[str, str, str, str]] = set()
    for cable in cables if mixed else ():
        a, b = devices[cable.a_device].type, devices[cable.b_device].type
        near, far = of[cable.a_device][cable.a_port], of[cable.b_device][cable.b_port]
        key = (cable.fabric, a.model, near, far)
        if (near, far) in mixed and key not in seen:
            seen.add(key)
            message = f"port {cable.a_port} of {a.model} uses {PROTOCOLS[near]}, "
            message += f"but {b.model} of fabric '{cable.fabric}' uses {PROTOCOLS[far]}"
            hint = "choose an adapter or a switch of the same protocol"
            yield Finding("DC307", message, hint, ("fabrics", cable.fabric, "switch"))


def logical_ports_are_within_the_limit(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC322 for each group of switches whose used cages are split into more ports than a switch supports."""
    yield from fold(_switches_over_limit(evidence.topology), "switch", "switches")


def _switches_over_limit(topology: Topology) -> Iterator[Case]:
    for device in topology.plan.devices.values():
        limit = device.type.max_ports
        if limit is None or len(device.type.ports) <= limit:
            continue
        count = _logical_ports(topology, device)
        if count > limit:
            message = f"{device.name} would have {count} logical ports; {device.type.model} supports {limit}"
            hint = "use more leaves with fewer ports each, ports of a higher speed, or another switch"
            yield Case(device.group, device.name, Finding("DC322", message, hint, device.origin), count)


def _logical_ports(topology: Topology, device: Device) -> int:
    """Return the number of ports that the used cages of a switch are split into."""
    ends = ((c.a_device == device.name, c.a_port, c.b_port) for c in topology.cables_of[device.name])
    used = [device.type.port[a_port if here else b_port] for here, a_port, b_port in ends]
    return sum({port.cage: port.cage_ports for port in used if port.cage_type != "RJ45"}.values())


def every_fabric_collects_ports(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC304 for each fabric without attached ports, which is probably a typing error."""
    for fabric in evidence.topology.plan.fabrics:
        if not fabric.links_down:
            message = f"no adapter port names fabric '{fabric.name}'"
            hint = "name it in `fitted: nics: ... ports:` of a server group, or remove it"
            yield Finding("DC304", message, hint, fabric.origin)


def bisection_is_as_required(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC330 for each fabric with less bisection than the blueprint requires."""
    cases = (
        _low_bisection(proof, proof.fabric.bisection)
        for proof in evidence.proofs
        if proof.fabric.bisection is not None and proof.ports
    )
    yield from fold((case for case in cases if case), "plane")


def _low_bisection(proof: Proof, required: float) -> Case | None:
    title, path = f"fabric '{proof.fabric.title}'", (*proof.fabric.origin, "requires", "bisection")
    if proof.bisection is None:
        message = f"the bisection of {title} cannot be calculated, because of its uneven links; "
        message += f"{required:g} is required"
        hint = "give every leaf the same number of links to every spine"
    elif proof.bisection < required:
        message = f"{title} has a bisection of {proof.bisection:.3g}; {required:g} is required"
        if proof.worst and proof.worst.value * required > 1:
            worst = proof.worst
            message += (
                f". Leaf {worst.leaf} has {worst.down_gbps:g} Gbps of ports and {worst.up_gbps:g} Gbps of uplinks"
            )
        hint = _bisection_hint(proof, proof.bisection, required)
    else:
        return None
    return Case(proof.fabric.name, proof.fabric.title, Finding("DC330", message, hint, path))


def _bisection_hint(proof: Proof, bisection: float, required: float) -> str:
    worst = proof.worst
    if worst and worst.value * required > 1:
        needed = ceil(required * worst.down_gbps / (worst.up_gbps / worst.links))
        return f"set `uplinks: {needed}` (now {worst.links}), or use fewer ports per leaf"
    if proof.fabric.spines or proof.fabric.uplinks_to:
        return "give the spines as much uplink as downlink bandwidth, or change `group_units:`"
    if proof.fabric.design == "mesh":
        return "a mesh of this size cannot have more: connect fewer servers, or use a design with switches"
    return f"add {(required - bisection) * proof.gbps / 2:g} Gbps of `peer_links:` between the two switches"


def required_loss_is_survived(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC331 for each fabric where the failure it must survive disconnects a device."""
    reported: set[str] = set()
    for proof in evidence.proofs:
        kind, fabric = proof.fabric.survives, proof.fabric
        if kind is None or fabric.name in reported:
            continue
        path = (*fabric.origin, "requires", "survives")
        present = {"plane": fabric.plane, "spine": fabric.spines, "core": fabric.cores}.get(kind, True)
        if not present and proof.devices and not any(loss.kind == kind for loss in proof.losses):
            count = "only one" if kind == "plane" else "none"
            message = f"fabric '{fabric.name}' must survive the loss of a {kind} but has {count}"
            yield Finding("DC331", message, MISSING[kind], path)
        loss = next((loss for loss in proof.losses if loss.kind == kind and loss.devices), None)
        if loss:
            reported.add(fabric.name)
            yield Finding("DC331", _loss_message(proof, loss), _loss_hint(fabric, loss), path)
        elif kind == "spine" and proof.shared == 1 and not fabric.cores:
            message = f"losing one spine separates two leaves of fabric '{fabric.name}' that have no other in common"
            yield Finding("DC331", message, "set `spines:` to fewer, so that two leaves have several in common", path)


def _loss_hint(fabric: FabricSummary, loss: Loss) -> str:
    """Return how to survive a loss; that of a far switch takes a second one."""
    if loss.kind == loss.what or loss.kind not in ("leaf", "spine"):
        return FIXES[loss.kind]
    second = "leaves" if loss.kind == "leaf" else "spines"
    return f"give fabric '{fabric.name}' `uplinks: 2` or more, and use a fabric with two {second} for `uplinks_to:`"


def _loss_message(proof: Proof, loss: Loss) -> str:
    count, name = len(loss.devices), proof.fabric.name
    message = (
        f"losing one {loss.what} ({loss.name or proof.fabric.title}) disconnects {count} device{'s' * (count > 1)}"
    )
    example = "" if loss.devices[0] == loss.name else f", for example {loss.devices[0]}"
    return f"{message} from fabric '{name}'{example}"


def uplinks_are_even(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC306 for each fabric with more links between some leaves and spines than between others."""
    yield from fold((_uneven(proof) for proof in evidence.proofs if _has_uneven_links(proof)), "plane")


def _has_uneven_links(proof: Proof) -> bool:
    span = proof.leaf_links
    uneven = span is not None and span.least < span.most and proof.worst is not None and not proof.broken
    return uneven and not proof.fabric.uplinks_to  # the far fabric joins far switches


def _uneven(proof: Proof) -> Case:
    span, uplinks = proof.leaf_links, proof.worst.links if proof.worst else 0
    least, most = (span.least, span.most) if span else (0, 0)
    title, shared = proof.fabric.title, proof.shared
    figure = "was not computed" if proof.bisection is None else f"is {proof.bisection:.3g}"
    left = min((loss.left for loss in proof.losses if loss.kind == "spine"), default=1.0)
    message = f"fabric '{title}' has {least} to {most} links per leaf and spine, with {uplinks} uplinks per leaf; "
    message += f"its bisection {figure}, and the loss of a spine leaves a leaf {100 * left:.3g} % of its uplinks"
    if shared is not None and not least:
        message += f". Two leaves have {shared} spine{'s' * (shared != 1)} in common"
    numbers = ", ".join(str(number) for number in range(1, uplinks + 1) if uplinks % number == 0)
    hint = f"set `spines:` to a divisor of {uplinks} ({numbers}) for even links"
    if not least:
        hint = "for even links use spines with a port for each leaf, or remove `spines:` for a third tier"
    return Case(proof.fabric.name, title, Finding("DC306", message, hint, (*proof.fabric.origin, "spines")))


def ports_are_used_once(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC332 for ports with two cables, which are a bug in dcgen."""
    for name, proof in {proof.fabric.name: proof for proof in evidence.proofs}.items():
        if proof.twice:
            count = len(proof.twice)
            ports = f"{count} ports have" if count > 1 else "one port has"
            message = f"{ports} two cables in fabric '{name}', for example {proof.twice[0]}; {BUG}"
            yield Finding("DC332", message, REPORT, proof.fabric.origin)


def cabling_keeps_the_design(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC333 for cables that contradict the design of their fabric, which are a bug in dcgen."""
    for proof in evidence.proofs:
        for contradiction in proof.broken[:3]:
            message = f"fabric '{proof.fabric.title}' is not cabled as designed: {contradiction}; {BUG}"
            yield Finding("DC333", message, REPORT, proof.fabric.origin)


def devices_reach_each_other(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC336 for each fabric with two devices that cannot reach each other on any plane.

    A fabric for management alone is exempt, because its devices communicate with the network above it.
    """
    plan = evidence.topology.plan
    for name, proof in {proof.fabric.name: proof for proof in evidence.proofs if proof.apart}.items():
        if not traffic.is_out_of_band(plan, name) and not proof.broken:
            message = f"{' and '.join(proof.apart)} cannot reach each other on fabric '{name}'"
            hint = "connect its switches with `peer_links:` or spines, or give each device a port on both"
            yield Finding("DC336", message, hint, proof.fabric.origin)


def spines_are_not_alone(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC334 for each fabric where the loss of one spine disconnects ports."""
    yield from fold(
        (
            _single_spine(proof, loss)
            for proof in evidence.proofs
            for loss in proof.losses
            if loss.kind == "spine" and loss.ports
        ),
        "plane",
    )


def _single_spine(proof: Proof, loss: Loss) -> Case:
    title = proof.fabric.title
    message = f"losing spine {loss.name} of fabric '{title}' splits its leaves"
    if loss.what != loss.kind:
        message = f"losing {loss.name} splits the leaves of fabric '{title}'"
    message += f" and disconnects {loss.ports} of {proof.ports} ports"
    hint = _loss_hint(proof.fabric, loss)
    return Case(proof.fabric.name, title, Finding("DC334", message, hint, proof.fabric.origin))


def planes_are_alike(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC335 for each fabric with devices that have more ports in one plane than in another."""
    hint = "give each device a number of ports that the planes divide evenly"
    for name, proof in {proof.fabric.name: proof for proof in evidence.proofs if proof.lopsided}.items():
        message = f"{proof.lopsided[0]} has more ports in one plane of fabric '{name}' than in another"
        finding = Finding("DC335", message, hint, proof.fabric.origin)
        yield from fold((Case(name, device, finding) for device in proof.lopsided), "device")
