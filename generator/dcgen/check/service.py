"""Rules of a kind of site: what a training pod needs for its jobs, and what other sites need to serve."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from dcgen.evidence import Evidence
from dcgen.finding import Case, Finding, fold
from dcgen.plan import traffic
from dcgen.plan.records import Device, Plan
from dcgen.topology import Topology


def every_gpu_has_a_rail(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC401 for server groups of a training pod with fewer compute ports than GPUs."""
    yield from fold(_groups_without_rails(evidence.topology), "group")


def _groups_without_rails(topology: Topology) -> Iterator[Case]:
    for device in _one_per_group(topology):
        gpus, ports = device.type.gpus, len(traffic.compute_ports(topology.plan, device))
        if gpus and ports < gpus.count:
            counts = f"{gpus.count} GPUs but {ports} compute ports"
            message = f"servers of group '{device.group}' have {counts}"
            hint = _rail_hint(topology.plan, device)
            yield Case(counts, device.group, Finding("DC401", message, hint, device.origin))


def _rail_hint(plan: Plan, device: Device) -> str:
    """Return the fix for a server with fewer compute ports than GPUs."""
    named = set(_fabrics_of(device))
    if any(traffic.carries(plan, name, "compute") and len(plan.carries[name]) > 1 for name in named):
        return "fit one compute port per GPU, and state the GPU of each port as `gpus:` of the adapter"
    if others := sorted(name for name in named if not plan.carries.get(name)):
        return f"fit one compute port per GPU; if fabric '{others[0]}' connects GPUs, set its `carries: [compute]`"
    return "fit one compute port per GPU"


def compute_is_not_oversubscribed(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC402 for a fabric of a training pod between GPUs with less uplink than downlink bandwidth."""
    plan = evidence.topology.plan
    for fabric in plan.fabrics:
        if traffic.carries(plan, fabric.name, "compute") and (fabric.oversubscription or 0) > 1:
            message = f"fabric '{fabric.title}' carries compute and is oversubscribed {fabric.oversubscription:g}:1"
            yield Finding("DC402", message, "give its leaves as many uplinks as downlinks", fabric.origin)


def pod_has_storage(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC403 for GPU server groups of a training pod without storage ports."""
    plan = evidence.topology.plan
    groups = [device for device in _one_per_group(evidence.topology) if device.type.gpus]
    stored = set(traffic.carriers(plan, "storage"))
    yield from fold((_no_storage(plan, device) for device in groups if stored.isdisjoint(_fabrics_of(device))), "group")


def _fabrics_of(device: Device) -> list[str]:
    """Return the fabrics of the adapters of a device, without those of its management ports."""
    return [port.fabric for port in device.type.ports if port.nic and port.fabric]


def _no_storage(plan: Plan, device: Device) -> Case:
    message = f"servers of group '{device.group}' have no storage port"
    name = next(iter(traffic.carriers(plan, "storage")), "storage")
    hint = f"name fabric `{name}` for a port in `fitted: nics: ... ports:`"
    return Case("DC403", device.group, Finding("DC403", message, hint, device.origin))


def site_has_a_spare_server(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC411 for server groups of an edge site without a spare server (N+1)."""
    topology = evidence.topology
    counts = Counter(device.group for device in topology.plan.devices.values())
    for device in _one_per_group(topology):
        if not device.type.gpus and device.group not in topology.plan.policy.required:
            continue
        count, required = counts[device.group], topology.plan.policy.required.get(device.group, 1)
        if count <= required:
            message = f"group '{device.group}' has {count} server{'s' * (count > 1)} and needs {required + 1}: "
            message += f"{required} to carry its load and one spare"
            hint = f"set `numbers:` to {required + 1} servers, or lower `required:`"
            yield Finding("DC411", message, hint, device.origin)


def servers_survive_a_chassis(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC141 for server groups of an edge site that need the nodes of one chassis to carry their load."""
    topology = evidence.topology
    counts = Counter(device.group for device in topology.plan.devices.values())
    worst: dict[str, tuple[int, str]] = {}
    for chassis, nodes in topology.nodes_in.items():
        for group in {node.group for node in nodes.values()}:
            worst[group] = max(worst.get(group, (0, "")), (len(nodes), chassis))
    for device in _one_per_group(topology):
        lost, chassis = worst.get(device.group, (0, ""))
        count, required = counts[device.group], topology.plan.policy.required.get(device.group, 1)
        if lost and required < count < required + lost:
            message = f"the loss of {chassis} stops {lost} of {count} servers in group '{device.group}', "
            message += f"but {required} must run"
            hint = "use `numbers:` in other chassis and leave bays empty, or lower `required:`"
            yield Finding("DC141", message, hint, device.origin)


def servers_are_on_two_switches(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC412 for each group and fabric with inference servers that are on one switch only."""
    yield from fold(_servers_on_one_switch(evidence.topology), "server")


def _servers_on_one_switch(topology: Topology) -> Iterator[Case]:
    devices = topology.plan.devices
    for device in devices.values():
        if not device.type.gpus:
            continue
        switches: dict[str, set[str]] = defaultdict(set)
        for cable in topology.cables_of[device.name]:
            if devices[cable.b_device].kind == "switch":  # the neighbors in a mesh are servers
                switches[cable.fabric].add(cable.b_device)
        for fabric in sorted(switches):
            if not traffic.is_out_of_band(topology.plan, fabric) and len(switches[fabric]) < 2:
                message = f"{device.name} is connected to only one switch of fabric '{fabric}'"
                finding = Finding("DC412", message, _switch_hint(device, fabric), device.origin)
                yield Case((device.group, fabric), device.name, finding)


def _switch_hint(device: Device, fabric: str) -> str:
    """Return the fix for a server on one switch, which can have several ports there."""
    if len(device.type.ports_of(fabric)) > 1:
        return f"set `leaves: 2` on fabric '{fabric}', without a `leaf:` of the group"
    return f"set `leaves: 2` on the fabric, and name '{fabric}' for two ports of the server"


def uplinks_do_not_fail_together(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC413 if the circuits of an edge site do not end on two switches."""
    switches = _circuit_switches(evidence.topology.plan)
    if len(switches) < 2:
        message = "no circuit connects the site to the WAN"
        if switches:
            message = f"all circuits of the site end on one switch, {switches.pop()}"
        hint = "define two circuits under `circuits:`, on `leaf: 1` and `leaf: 2` of a fabric"
        yield Finding("DC413", message, hint, ("circuits",))


def models_have_a_store(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC416 for GPU server groups of an inference cluster without local drives and without storage servers."""
    plan = evidence.topology.plan
    if any(device.kind == "storage" for device in plan.devices.values()):
        return
    for device in _one_per_group(evidence.topology):
        if device.type.gpus and not device.type.capacity_tb:
            message = f"servers of group '{device.group}' have no drives, and the site has no storage for models"
            hint = "fit drives into the servers (`fitted: drives:`), or add a group of storage servers"
            yield Finding("DC416", message, hint, device.origin)


def users_reach_the_cluster(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC417 if an inference cluster has no circuits on two switches, over which requests arrive."""
    switches = _circuit_switches(evidence.topology.plan)
    if len(switches) < 2:
        message = "no circuit connects the cluster to load balancers or users"
        if switches:
            message = f"all circuits of the cluster end on one switch, {switches.pop()}"
        hint = "define circuits under `circuits:` on two leaves, for load balancers or the network of the hall"
        yield Finding("DC417", message, hint, ("circuits",))


def feeds_have_a_ups(evidence: Evidence) -> Iterator[Finding]:
    """Yield DC415 if no feed of an edge site runs through a UPS."""
    if not any(feed.ups for feed in evidence.topology.plan.feeds):
        hint = "set `power: feeds: a: {ups: MODEL}`"
        yield Finding("DC415", "no feed of the site has a UPS", hint, ("power",))


def _circuit_switches(plan: Plan) -> set[str]:
    """Return the switches on which circuits end, without those of out-of-band fabrics."""
    out = [cable for cable in plan.cables if plan.devices[cable.b_device].kind == "circuit"]
    return {cable.a_device for cable in out if not traffic.is_out_of_band(plan, cable.fabric)}


def _one_per_group(topology: Topology) -> Iterator[Device]:
    """Yield the first device of every server group."""
    first: dict[str, Device] = {}
    for device in topology.plan.devices.values():
        if device.kind in ("server", "storage"):
            first.setdefault(device.group, device)
    yield from first.values()
