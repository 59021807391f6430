"""What a training pod wants (compute, storage, interconnect) and what an edge site wants (to stay up)."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Finding
from dcgen.plan.records import Device
from dcgen.topology import Topology


def every_gpu_has_a_rail(evidence: Evidence) -> Iterator[Finding]:
    """DC401: a training server has a compute port for each GPU."""
    topology = evidence.topology
    for device in _one_per_group(topology):
        gpus, rails = device.type.gpus, len(device.type.ports_of("compute"))
        if gpus and rails < gpus.count:
            message = f"group '{device.group}' has {gpus.count} GPUs and {rails} compute ports a server"
            yield Finding("DC401", message, "fit one compute port for each GPU", device.origin, "warning")


def compute_is_not_oversubscribed(evidence: Evidence) -> Iterator[Finding]:
    """DC402: the compute fabric of a training pod has as much bandwidth up as down."""
    topology = evidence.topology
    for fabric in topology.plan.fabrics:
        if fabric.name == "compute" and (fabric.oversubscription or 0) > 1:
            message = f"the compute fabric is oversubscribed {fabric.oversubscription:g}:1"
            yield Finding("DC402", message, "give its leaves as many uplinks as downlinks", fabric.origin, "warning")


def pod_has_storage(evidence: Evidence) -> Iterator[Finding]:
    """DC403: the GPU servers of a training pod reach a storage fabric."""
    topology = evidence.topology
    for device in _one_per_group(topology):
        if device.type.gpus and not device.type.ports_of("storage"):
            message = f"group '{device.group}' has no storage port"
            yield Finding(
                "DC403", message, "name fabric `storage` for a port of its front-end adapters", device.origin, "warning"
            )


def site_has_a_spare_server(evidence: Evidence) -> Iterator[Finding]:
    """DC411: more servers than the load needs: N+1."""
    topology = evidence.topology
    for device in _one_per_group(topology):
        if not device.type.gpus and device.group not in topology.plan.policy.required:
            continue
        have = sum(1 for other in topology.plan.devices.values() if other.group == device.group)
        needs = topology.plan.policy.required.get(device.group, 1)
        if have <= needs:
            message = f"group '{device.group}' has {have} server{'s' * (have > 1)} and needs {needs} to serve its load"
            yield Finding("DC411", message, f"add a server (N+1 is {needs + 1}), or lower `required:`", device.origin)


def servers_are_on_two_switches(evidence: Evidence) -> Iterator[Finding]:
    """DC412: each inference server reaches two switches in every fabric that carries its traffic."""
    topology = evidence.topology
    reported: set[str] = set()
    for device in topology.plan.devices.values():
        if not device.type.gpus or device.group in reported:
            continue
        switches: dict[str, set[str]] = defaultdict(set)
        for cable in topology.cables_of[device.name]:
            switches[cable.fabric].add(cable.b_device)
        for fabric, reached in sorted(switches.items()):
            if fabric != "oob" and len(reached) < 2:
                reported.add(device.group)
                message = f"{device.name} reaches one switch only in fabric '{fabric}'"
                yield Finding(
                    "DC412",
                    message,
                    f"set `leaves: 2` on the fabric and name '{fabric}' for two ports of the server",
                    device.origin,
                    "warning",
                )


def uplinks_do_not_fail_together(evidence: Evidence) -> Iterator[Finding]:
    """DC413: two uplinks at least, on two switches."""
    topology = evidence.topology
    ends = {cable.a_device for cable in topology.plan.cables if cable.b_port == "handoff" and cable.fabric != "oob"}
    if len(ends) < 2:
        message = f"the site's uplinks end on {len(ends)} switch{'es' * (len(ends) != 1)}"
        yield Finding(
            "DC413", message, "describe two uplinks on leaf 1 and leaf 2 of a fabric", ("circuits",), "warning"
        )


def out_of_band_has_its_own_path(evidence: Evidence) -> Iterator[Finding]:
    """DC414: the out-of-band network leaves the site by a line of its own."""
    topology = evidence.topology
    if not any(cable.b_port == "handoff" and cable.fabric == "oob" for cable in topology.plan.cables):
        yield Finding(
            "DC414",
            "no uplink is on fabric 'oob'",
            "add an uplink with `fabric: oob`, for example a cellular line",
            ("circuits",),
            "warning",
        )


def feeds_have_a_ups(evidence: Evidence) -> Iterator[Finding]:
    """DC415: at least one feed runs through a UPS."""
    topology = evidence.topology
    if not any(feed.ups for feed in topology.plan.feeds):
        yield Finding(
            "DC415",
            "no feed of the site runs through a UPS",
            "name one: `power: feeds: a: {ups: MODEL}`",
            ("power",),
            "warning",
        )


def _one_per_group(topology: Topology) -> Iterator[Device]:
    """The first device of every server group."""
    seen: set[str] = set()
    for device in topology.plan.devices.values():
        if device.kind in ("server", "storage") and device.group not in seen:
            seen.add(device.group)
            yield device
