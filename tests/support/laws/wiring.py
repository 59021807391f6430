"""Laws of ports, links, tiers and optics."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dcgen.catalog import ACCEPTS, Catalog
from dcgen.catalog import models as parts
from dcgen.plan.records import Cable, Plan
from dcgen.topology import Topology


def ports_are_used_once(plan: Plan, _: Topology) -> Iterator[str]:
    """No port takes two cables."""
    ends = Counter(
        end for cable in plan.cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
    )
    yield from (f"port used twice: {end}" for end, count in ends.items() if count > 1)


def cable_ends_exist(plan: Plan, _: Topology) -> Iterator[str]:
    """Both ends of a cable are ports of planned devices, and its id is its own."""
    for cable in plan.cables:
        for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port)):
            if device not in plan.devices or port not in plan.devices[device].type.port:
                yield f"no such port: {device}:{port}"
    if len({cable.id for cable in plan.cables}) != len(plan.cables):
        yield "cable ids repeat"


def speeds_agree(plan: Plan, _: Topology) -> Iterator[str]:
    """A cable runs no faster than either of its ports."""
    for cable in plan.cables:
        ends = [
            plan.devices[device].type.port[port]
            for device, port in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))
        ]
        if any(port.speed_gbps < cable.speed_gbps for port in ends):
            yield f"cable faster than its port: {cable.id} {cable.speed_gbps} on {[port.speed_gbps for port in ends]}"


def tiers_are_even(plan: Plan, _: Topology) -> Iterator[str]:
    """Every pair of a leaf and a spine that are joined has the same number of links, as has every pair of spine and core."""
    for fabric in plan.fabrics:
        pairs: dict[str, Counter[tuple[str, str]]] = defaultdict(Counter)
        for cable in plan.cables:
            tiers = plan.devices[cable.a_device].role, plan.devices[cable.b_device].role
            if cable.fabric == fabric.name and tiers[1] in (f"{fabric.name}-spine", f"{fabric.name}-core"):
                pairs[tiers[1]][cable.a_device, cable.b_device] += 1
        for tier, links in pairs.items():
            if len(set(links.values())) > 1:
                yield f"uneven links: {tier}"
            lower = Counter(a for a, _ in links)
            if len(set(lower.values())) > 1:
                yield f"uneven reach: {tier}"


def optics_fit(plan: Plan, _: Topology) -> Iterator[str]:
    """A cage holds one kind of optic, which fits it in form, style, ports, speed and protocol; both ends speak one standard."""
    optics = {optic.model: optic for optic in Catalog().all(parts.Optic)}
    tails = {cable.model: cable.tails for cable in Catalog().all(parts.CableModel)}
    modes: dict[tuple[str, str], set[tuple[float, int]]] = defaultdict(set)
    held: dict[tuple[str, str], set[str]] = defaultdict(set)
    for cable in plan.cables:
        ends = ((cable.a_device, cable.a_port, cable.a_optic), (cable.b_device, cable.b_port, cable.b_optic))
        for device, name, model in ends:
            port = plan.devices[device].type.port[name]
            modes[device, port.cage].add((port.speed_gbps, port.cage_ports))
            held[device, port.cage].add(
                model or cable.head or cable.id
            )  # what has its ends attached fills the cage alone
            if not model:
                continue
            optic = optics[model]
            fits = optic.cage in ACCEPTS.get(port.cage_type, (port.cage_type,)) and (
                optic.cage_style in (None, port.cage_style) or not port.cage_style
            )
            if (
                not fits
                or optic.ports * (tails[cable.model] if cable.head.startswith(f"{device}:{port.cage}.") else 1)
                != port.cage_ports
                or optic.speed_gbps != cable.speed_gbps * tails[cable.model]
                or optic.medium != cable.media
            ):
                yield f"optic does not fit: {model} in {device}:{name} ({port.cage_type}, {port.cage_style}, {port.cage_ports})"
        if cable.a_optic and cable.b_optic and optics[cable.a_optic].standard != optics[cable.b_optic].standard:
            yield f"optics of two standards: {cable.id}"
        if bool(cable.a_optic) != bool(cable.b_optic) and cable.b_port != "handoff" and cable.media != "cat6":
            yield f"optic at one end: {cable.id}"
    yield from (f"two plugs in one cage: {cage} {models}" for cage, models in held.items() if len(models) > 1)
    yield from (f"two modes of one cage: {cage} {found}" for cage, found in modes.items() if len(found) > 1)


def ports_with_a_fabric_are_cabled(plan: Plan, topology: Topology) -> Iterator[str]:
    """Every port that names a fabric has a cable, but for the management ports of the switches of that fabric, of sites
    without such a fabric, and the ports that a mesh keeps for a peer that is not there yet."""
    built = {fabric.name for fabric in plan.fabrics}
    meshes = {fabric.name for fabric in plan.fabrics if fabric.design == "mesh"}
    cabled = {end for cable in plan.cables for end in ((cable.a_device, cable.a_port), (cable.b_device, cable.b_port))}
    for device in plan.devices.values():
        own = topology.fabric_of.get(device.name)
        yield from (
            f"not cabled: {device.name}:{port.name}"
            for port in device.type.ports
            if port.fabric in built - meshes - {own} and (device.name, port.name) not in cabled
        )


def management_ports_are_addressed_where_reached(plan: Plan, topology: Topology) -> Iterator[str]:
    """A management port has one address if a cable reaches it, its own or a shared one, or if its own switch does.

    A switch that routes the VLAN of its own management network has its addresses there instead.
    """
    addressed = Counter((item.device, item.port) for item in plan.addresses)
    for device in plan.devices.values():
        for port in device.type.ports:
            if port.is_management:
                ends = [end for cable in topology.cables_of[device.name] for end in _ends(cable)]
                reached = (device.name, port.shares or port.name) in ends
                policy = plan.routing.policy(port.fabric or "")
                routed = policy is not None and policy.routing == "l3-leaf"
                reached |= port.fabric is not None and topology.fabric_of.get(device.name) == port.fabric and not routed
                if addressed[device.name, port.name] != reached:
                    yield f"{device.name}:{port.name} has {addressed[device.name, port.name]} addresses"


def _ends(cable: Cable) -> tuple[tuple[str, str], tuple[str, str]]:
    return (cable.a_device, cable.a_port), (cable.b_device, cable.b_port)
