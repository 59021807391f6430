"""The targets of each job with their labels.

Each target is a group of its own, so that its `instance` is the name of the device. All jobs of a device have the same
labels. An expression can therefore join what its BMC, its exporter and its PDU measure.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from dcgen.artifacts.bringup.prometheus.files import Labels, Target, TargetFile
from dcgen.plan.records import Device, Plan
from dcgen.topology import Topology
from dcgen.views.monitored import GPU, NODE, PDU, Monitored, snmp_module

PORTS = {NODE: 9100, GPU: 9400}  # of the exporters that run on a server


class TargetFacts(NamedTuple):
    """The facts behind labels: the feed of each PDU and UPS, the rails and the operating system of each switch."""

    feeds: dict[str, str]
    rails: dict[str, str]
    systems: dict[str, str]


def make_facts(topology: Topology) -> TargetFacts:
    """Return the facts behind the labels of a site."""
    feeds = {feed.ups: feed.name for feed in topology.plan.feeds if feed.ups}
    feeds.update((pdu, name) for rack in topology.plan.racks.values() for name, pdus in rack.pdus for pdu in pdus)
    policies = topology.plan.routing.policies
    systems = {fabric: policy.nos.partition("-")[0] for (fabric, network), policy in policies.items() if not network}
    by_switch = {name: systems.get(fabric, "") for name, fabric in topology.fabric_of.items()}
    return TargetFacts(feeds, _rails(topology.plan), by_switch)


def _rails(plan: Plan) -> dict[str, str]:
    """Return the rails of each leaf whose servers have rails, such as 1 or 1,2."""
    found: dict[str, set[int]] = {}
    for cable in plan.cables:
        rail = plan.devices[cable.a_device].type.port[cable.a_port].rail
        if rail is not None:
            found.setdefault(cable.b_device, set()).add(rail)
    return {leaf: ",".join(map(str, sorted(rails))) for leaf, rails in found.items()}


def make_target_files(
    topology: Topology, monitored: Iterable[Monitored], facts: TargetFacts
) -> Iterator[tuple[str, TargetFile]]:
    """Yield the path of each target file below prometheus/targets, and its view, in the order of the paths."""
    found: dict[str, list[Target]] = {}
    for device, job, address in monitored:
        path = f"{job}/{scope_of(topology.plan, device.unit)}.json"
        labels = labels_of(topology, device, facts)
        if job == PDU and (module := snmp_module(device)):
            labels["__param_module"] = module.name
        found.setdefault(path, []).append(Target(_target(address, PORTS.get(job)), labels))
    for path, targets in sorted(found.items()):
        yield path, TargetFile(tuple(targets))


def _target(address: str, port: int | None) -> str:
    """Return an address as a target, with the brackets of IPv6."""
    host = f"[{address}]" if ":" in address else address
    return f"{host}:{port}" if port else host


def labels_of(topology: Topology, device: Device, facts: TargetFacts) -> Labels:
    """Return the labels of a device, without those that do not apply."""
    plan = topology.plan
    rack, _ = topology.place_of(device.name)
    labels = {
        "instance": device.name,
        **site_labels(plan, device.unit, rack),
        "role": device.role,
        "group": device.group if device.kind == "server" else "",
        "model": device.type.model,
        "fabric": topology.fabric_of.get(device.name, ""),
        "plane": str(topology.plane_of.get(device.name, "")),
        "rail": facts.rails.get(device.name, "") if device.kind == "switch" else "",
        "feed": facts.feeds.get(device.name, ""),
        "nos": facts.systems.get(device.name, ""),
    }
    return {name: value for name, value in labels.items() if value}


def site_labels(plan: Plan, unit: int, rack: str = "") -> Labels:
    """Return the labels that targets and figures of the plan share: site, cluster, unit and rack."""
    labels = {"site": plan.site, "cluster": plan.name, "unit": scope_of(plan, unit) if unit else "", "rack": rack}
    return {name: value for name, value in labels.items() if value}


def scope_of(plan: Plan, unit: int) -> str:
    """Return the name of a unit, or that of the site for what is in no unit."""
    return f"{plan.name}-su{unit:02}" if unit else plan.name
