"""Rules of fabrics."""

from __future__ import annotations

from collections.abc import Iterator

from dcgen.finding import Finding
from dcgen.topology import Topology


def ends_speak_one_protocol(topology: Topology) -> Iterator[Finding]:
    """DC307: both ends of a cable speak InfiniBand, or both Ethernet."""
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


def every_fabric_collects_ports(topology: Topology) -> Iterator[Finding]:
    """DC304: a fabric that nothing is attached to is a slip of the pen."""
    for fabric in topology.plan.fabrics:
        if not fabric.links_down:
            hint = "name it in `fitted: nics: ... ports:` of a server group, or remove it"
            yield Finding("DC304", f"no adapter port names fabric '{fabric.name}'", hint, fabric.origin, "warning")
