"""ansible/: an inventory with groups, and variables per pod, scalable unit, device group and host.

The groups with variables carry the name of the pod, so Ansible can read several inventories together. The file
group_vars/all.yml is the same for every pod.
"""

from collections.abc import Iterator
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.artifacts.data.ansible.hosts import host_vars, make_lookups
from dcgen.artifacts.data.ansible.variables import UnitVars, device_group_vars, fabric_and_tier, pod_vars, prefix_rows
from dcgen.network.hosts import host_maker, make_hosts
from dcgen.network.switches import make_switches
from dcgen.page import Page
from dcgen.plan import traffic
from dcgen.plan.records import SITE, Device, Plan
from dcgen.topology import Topology

KINDS = {"storage": "storage", "ups": "ups", "server": "servers", "pdu": "pdus"}
KINDS |= {"switch": "switches", "nvswitch": "nvswitches"}
CHASSIS = {"chassis": "chassis", "powershelf": "powershelves", "cdu": "cdus"}  # only with such devices
TIERS = ("leaf", "spine", "core")
GPU, MANAGEMENT = "gpu", "management"  # the servers with GPUs, and all other servers
ALWAYS = (*KINDS.values(), GPU, MANAGEMENT, *(f"tier_{tier}" for tier in TIERS))  # these groups exist even if empty
NO_HOST = "circuit"  # the provider manages the far end of a circuit


class InventoryGroup(NamedTuple):
    """A group of the inventory, with its sorted hosts and child groups."""

    name: str
    hosts: tuple[str, ...]
    children: tuple[str, ...]


class Inventory(NamedTuple):
    """The groups of a pod, sorted by name."""

    name: str
    groups: tuple[InventoryGroup, ...]


class InventoryGuide(NamedTuple):
    """The view of ansible/README.md.

    `bare` lists the groups without an `ansible_host`, `uncabled` those with a management address but no cable for it.
    The BMCs of the groups in `sharing` share an adapter port. `separate` marks a second network in a fabric.
    `unreached` counts the devices without a network for management, "" if there are none.
    `has_nodes` is set if hosts are nodes of a chassis. `recorded` is set if the lock has values that people recorded.
    """

    name: str
    examples: tuple[tuple[str, str], ...]
    bare: tuple[str, ...]
    uncabled: tuple[str, ...]
    sharing: tuple[str, ...] = ()
    separate: bool = False
    unreached: str = ""
    has_nodes: bool = False
    recorded: bool = False


def pages(analysis: Analysis) -> Iterator[Page]:
    """Yield the inventory: configuration, groups, and the variables of groups and hosts."""
    topology = analysis.topology
    pod = topology.plan.name
    hosted = (device for device in topology.plan.devices.values() if device.kind != NO_HOST and device.type.ports)
    devices = sorted(hosted, key=lambda device: device.name)
    classes = {device.group: device for device in reversed(devices)}
    groups, prefixes = inventory(topology, devices), prefix_rows(topology)
    yield _page("ansible.cfg", "ansible.cfg", groups)
    yield _page("hosts.yml", "hosts.yml", groups)
    yield _page("group_vars/all.yml", "all.yml", groups)
    yield _page(f"group_vars/{group_name('pod', pod)}.yml", "pod.yml", pod_vars(topology, prefixes.get(SITE, ())))
    for unit in sorted({device.unit for device in devices} - {SITE}):
        yield _page(f"group_vars/{_unit_group(pod, unit)}.yml", "unit.yml", UnitVars(unit, prefixes.get(unit, ())))
    for key, device in sorted(classes.items()):
        yield _page(f"group_vars/{group_name('class', pod, key)}.yml", "class.yml", device_group_vars(topology, device))
    known = analysis.known(make_hosts)  # by a family that needs all of them; here one at a time is enough
    host = host_maker(topology) if known is None else known.get
    lookups = make_lookups(topology, host, analysis.once(make_switches))
    bare: set[str] = set()
    uncabled: set[str] = set()
    sharing: set[str] = set()
    for device in devices:
        view = host_vars(topology, device, lookups)
        if not view.ansible_host:
            bare.add(group_name("class", pod, device.group))
        if view.management and not view.management.peer and not view.management.shares:
            uncabled.add(group_name("class", pod, device.group))
        if view.management and view.management.shares:
            sharing.add(group_name("class", pod, device.group))
        yield _page(f"host_vars/{device.name}.yml", "host.yml", view)
    yield _page("README.md", "README.md", guide(topology.plan, groups, bare, uncabled, sharing))


def _page(path: str, template: str, view: object) -> Page:
    return Page(f"ansible/{path}", f"ansible/{template}.j2", view)


def group_name(*parts: str) -> str:
    """Return a group name with underscores, since Ansible allows no hyphens there.

    dcgen's own names have no underscores, so group names stay unique.
    """
    return "_".join(parts).replace("-", "_")


def inventory(topology: Topology, devices: list[Device]) -> Inventory:
    """Return the groups of the devices by kind, role, device group, fabric and place."""
    plan = topology.plan
    hosts: dict[str, list[str]] = {name: [] for name in ALWAYS}
    for device in devices:
        for group in _groups_of(topology, device):
            hosts.setdefault(group, []).append(device.name)
    pod = group_name("pod", plan.name)
    racks = sorted(group_name("rack", rack) for rack in plan.racks)
    children = {group_name("site", plan.site): (pod,), pod: tuple(racks), **_planes(topology)}
    names = sorted({*hosts, *children})
    return Inventory(
        plan.name,
        tuple([InventoryGroup(name, tuple(sorted(hosts.get(name, ()))), children.get(name, ())) for name in names]),
    )


def _groups_of(topology: Topology, device: Device) -> Iterator[str]:
    pod = topology.plan.name
    yield (KINDS | CHASSIS)[device.kind]
    yield group_name("role", device.role)
    yield group_name("class", pod, device.group)
    if device.unit != SITE:
        yield _unit_group(pod, device.unit)
    yield from _functions_of(topology, device)
    rack = topology.place_of(device.name)[0]
    yield group_name("rack", rack) if rack else group_name("pod", pod)


def _functions_of(topology: Topology, device: Device) -> Iterator[str]:
    """Yield the groups of a device by function: GPUs, NVLink domain, fabric or plane, tier."""
    if device.kind == "server":
        yield GPU if device.type.gpus else MANAGEMENT
    if domain := topology.nvlink_domain_of(device):
        yield nvlink_group(domain)
    if device.kind == "switch":
        fabric, tier = fabric_and_tier(device)
        yield _fabric_group(fabric, topology.plane_of.get(device.name, 0))
        yield f"tier_{tier}"


def nvlink_group(domain: str) -> str:
    """Return the group of a rack-scale NVLink domain."""
    return group_name("nvlink", domain.replace(":nvlink", "-"))


def _planes(topology: Topology) -> dict[str, tuple[str, ...]]:
    """Return the groups of the planes of each fabric that has planes."""
    found: dict[str, list[str]] = {}
    for item in topology.plan.fabrics:
        if item.plane:
            found.setdefault(group_name("fabric", item.name), []).append(_fabric_group(item.name, item.plane))
    return {name: tuple(sorted(planes)) for name, planes in found.items()}


def _fabric_group(fabric: str, plane: int) -> str:
    return group_name("fabric", fabric, *([f"p{plane}"] if plane else []))


def _unit_group(pod: str, unit: int) -> str:
    return group_name("unit", pod, f"su{unit:02}")


def guide(plan: Plan, groups: Inventory, bare: set[str], uncabled: set[str], sharing: set[str]) -> InventoryGuide:
    """Return the view of ansible/README.md: an example of each kind of group, and the groups that need a note."""
    first: dict[str, str] = {}
    for group in groups.groups:
        first.setdefault(group.name.partition("_")[0], group.name)
    kinds = (
        ("role", "hosts with the same role, such as the leaf switches of a fabric"),
        ("class", "a device group: a server group, switch tier, PDU type or UPS type, with its common variables"),
        ("fabric", "the switches of a fabric; a fabric with planes has a child group per plane"),
        ("nvlink", "the servers and NVLink switch trays of a rack-scale NVLink domain"),
        ("unit", "the hosts of a scalable unit, with its number and prefixes"),
        ("site", "the site with its pods and their racks"),
        ("pod", "this pod or edge site, with its fabrics, feeds and site prefixes"),
        ("rack", "the hosts of a rack and its PDUs"),
    )
    return InventoryGuide(
        groups.name,
        tuple((first[kind], text) for kind, text in kinds if kind in first),
        tuple(sorted(bare)),
        tuple(sorted(uncabled)),
        tuple(sorted(sharing)),
        any(prefix.network for prefix in plan.prefixes),
        traffic.counts_text(traffic.unreached(plan)),
        any(mount.bay for mount in plan.mounts.values()),
        bool(plan.recorded),
    )
