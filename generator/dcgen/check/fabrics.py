"""Rules of fabrics."""

from __future__ import annotations

from collections.abc import Iterator
from math import ceil

from dcgen.evidence import Evidence
from dcgen.finding import Finding

BUG = "this is a fault of dcgen, not of the blueprint"
REPORT = "report it with the blueprint, and do not cable from these files"
WAYS_OUT = {
    "cable": "give each device two ports on this fabric, and each leaf two uplinks",
    "leaf": "set `leaves: 2`, and name the fabric for two ports of each device",
    "spine": "set `spines:` to 2 or more, within the uplinks of a leaf",
    "core": "use a core switch with fewer ports, so that there are two or more cores in a group",
    "plane": "split the fabric with `planes: 2`, and name it for two ports of each device",
}


MISSING = {
    "plane": WAYS_OUT["plane"],
    "spine": "require `leaf` or `cable` of it, or use a design with spines",
    "core": "require `spine` of it, which is its highest tier",
}


def ends_speak_one_protocol(evidence: Evidence) -> Iterator[Finding]:
    """DC307: both ends of a cable speak InfiniBand, or both Ethernet."""
    topology = evidence.topology
    seen: set[tuple[str, str, str, str]] = set()
    for cable in topology.plan.cables:
        a, b = topology.plan.devices[cable.a_device].type, topology.plan.devices[cable.b_device].type
        near, far = a.port[cable.a_port].protocol, b.port[cable.b_port].protocol
        key = (cable.fabric, a.model, near, far)
        if key in seen:
            continue
        seen.add(key)
        if "both" not in (near, far) and near != far:
            message = f"{a.model} port {cable.a_port} speaks {near}, {b.model} of fabric '{cable.fabric}' speaks {far}"
            yield Finding(
                "DC307",
                message,
                "choose an adapter or a switch of the other protocol",
                ("fabrics", cable.fabric, "switch"),
            )


def logical_ports_are_within_the_limit(evidence: Evidence) -> Iterator[Finding]:
    """DC322: the cages of a switch that are in use are not split into more ports than it takes at once."""
    topology = evidence.topology
    reported: set[str] = set()
    for device in topology.plan.devices.values():
        limit = device.type.max_ports
        if limit is None or device.group in reported or len(device.type.ports) <= limit:
            continue
        ends = ((c.a_device == device.name, c.a_port, c.b_port) for c in topology.cables_of[device.name])
        used = [device.type.port[a_port if here else b_port] for here, a_port, b_port in ends]
        count = sum({port.cage: port.cage_ports for port in used if port.cage_type != "RJ45"}.values())
        if count > limit:
            reported.add(device.group)
            message = f"{device.name} would have {count} logical ports, {device.type.model} takes {limit} at once"
            hint = "use more leaves with fewer ports each, ports of a higher speed, or another switch"
            yield Finding("DC322", message, hint, device.origin)


def every_fabric_collects_ports(evidence: Evidence) -> Iterator[Finding]:
    """DC304: a fabric that nothing is attached to is a slip of the pen."""
    topology = evidence.topology
    for fabric in topology.plan.fabrics:
        if not fabric.links_down:
            hint = "name it in `fitted: nics: ... ports:` of a server group, or remove it"
            yield Finding("DC304", f"no adapter port names fabric '{fabric.name}'", hint, fabric.origin, "warning")


def bisection_is_as_required(evidence: Evidence) -> Iterator[Finding]:
    """DC330: a fabric gives the bisection that the blueprint requires of it."""
    for proof in evidence.proofs:
        wanted, path = proof.fabric.bisection, (*proof.fabric.origin, "requires", "bisection")
        if wanted is None or not proof.ports or (proof.bisection is not None and proof.bisection >= wanted):
            continue
        title = f"fabric '{proof.fabric.title}'"
        if proof.bisection is None:
            message = f"{title} is to have a bisection of {wanted:g}, which was not computed: its links are uneven"
            yield Finding("DC330", message, "give every leaf the same links to every spine", path)
            continue
        message = f"{title} has a bisection of {proof.bisection:.3g}, {wanted:g} is required"
        if proof.worst and proof.worst.value * wanted > 1:
            worst = proof.worst
            message += f": leaf {worst.leaf} has {worst.down_gbps:g} Gbps of ports and {worst.up_gbps:g} Gbps up"
            need = ceil(wanted * worst.down_gbps / (worst.up_gbps / worst.links))
            hint = f"give its leaves {need} uplinks (`uplinks: {need}`; now {worst.links}), or fewer ports in use"
        elif proof.fabric.spines:
            hint = "give the tiers above the leaves as much bandwidth up as down, or use `group_units:` of another size"
        elif proof.fabric.design == "mesh":
            hint = "no mesh of so many servers gives more: join fewer, or use a design with switches"
        else:
            missing = (wanted - proof.bisection) * proof.gbps / 2
            hint = f"join the two switches with {missing:g} Gbps more of `peer_links:`"
        yield Finding("DC330", message, hint, path)


def required_loss_is_survived(evidence: Evidence) -> Iterator[Finding]:
    """DC331: the loss that a fabric is to survive cuts no device off."""
    told: set[str] = set()
    for proof in evidence.proofs:
        kind, fabric = proof.fabric.survives, proof.fabric
        if kind is None or fabric.name in told:
            continue
        path = (*fabric.origin, "requires", "survives")
        there = {"plane": fabric.plane, "spine": fabric.spines, "core": fabric.cores}.get(kind, True)
        if not there and proof.devices:
            have = "one only" if kind == "plane" else "none"
            message = f"fabric '{fabric.name}' is to survive the loss of a {kind} and has {have}"
            yield Finding("DC331", message, MISSING[kind], path)
        for loss in proof.losses:
            if loss.kind == kind and loss.devices and fabric.name not in told:
                told.add(fabric.name)
                count = f"{len(loss.devices)} device{'s' * (len(loss.devices) > 1)}"
                which = "" if loss.devices[0] == loss.name else f", {loss.devices[0]} first"
                message = f"the loss of one {loss.what} ({loss.name or fabric.title}) cuts {count} off"
                message += f" fabric '{fabric.name}'{which}"
                yield Finding("DC331", message, WAYS_OUT[kind], path)


def ports_are_used_once(evidence: Evidence) -> Iterator[Finding]:
    """DC332: no port has two cables; if one has, dcgen is wrong."""
    for name, proof in {proof.fabric.name: proof for proof in evidence.proofs}.items():
        if proof.twice:
            message = f"fabric '{name}' uses {len(proof.twice)} ports twice, {proof.twice[0]} first; {BUG}"
            yield Finding("DC332", message, REPORT, proof.fabric.origin)


def cabling_keeps_the_design(evidence: Evidence) -> Iterator[Finding]:
    """DC333: ports reach each other, rails and planes are kept apart; if not, dcgen is wrong."""
    for proof in evidence.proofs:
        for what in proof.broken[:3]:
            message = f"fabric '{proof.fabric.title}' is not cabled as designed: {what}; {BUG}"
            yield Finding("DC333", message, REPORT, proof.fabric.origin)


def devices_reach_each_other(evidence: Evidence) -> Iterator[Finding]:
    """DC336: any two devices of a fabric reach each other on one of its planes, but for the out-of-band fabric, whose
    devices speak to the network above it."""
    for name, proof in {proof.fabric.name: proof for proof in evidence.proofs if proof.apart}.items():
        if name != "oob" and not proof.broken:
            message = f"on fabric '{name}' {' and '.join(proof.apart)} do not reach each other"
            hint = "join its switches with `peer_links:` or spines, or give each device a port on both"
            yield Finding("DC336", message, hint, proof.fabric.origin, "warning")


def spines_are_not_alone(evidence: Evidence) -> Iterator[Finding]:
    """DC334: no spine is the only way between leaves."""
    for proof in evidence.proofs:
        for loss in proof.losses:
            if loss.kind == "spine" and loss.ports:
                message = f"in fabric '{proof.fabric.title}' the loss of {loss.name} parts the leaves and cuts off"
                message += f" {loss.ports} of {proof.ports} ports"
                hint = "set `spines:` to 2 or more, within the uplinks of a leaf"
                yield Finding("DC334", message, hint, proof.fabric.origin, "warning")


def planes_are_alike(evidence: Evidence) -> Iterator[Finding]:
    """DC335: a device has the same number of ports in each plane of a fabric."""
    for name, proof in {proof.fabric.name: proof for proof in evidence.proofs if proof.lopsided}.items():
        message = f"{proof.lopsided[0]} has more ports in one plane of fabric '{name}' than in another"
        if len(proof.lopsided) > 1:
            message += f", and so have {len(proof.lopsided) - 1} more devices"
        hint = "give each device a number of ports that the planes share evenly"
        yield Finding("DC335", message, hint, proof.fabric.origin, "warning")
