"""ansible/: an inventory of groups, with variables of the pod, of each class of device, and of each host.

Variables of a pod and of a class stand in groups that carry the pod's name, so that several inventories can be
read together; what stands in group_vars/all.yml is the same for every pod.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from dcgen.analysis import Analysis
from dcgen.page import FreeText, Page
from dcgen.plan.records import SITE, Address, Device
from dcgen.plan.types import DeviceType, Port
from dcgen.topology import Topology

KINDS = {"storage": "storage", "ups": "ups", "server": "servers", "pdu": "pdus"}
KINDS |= {"switch": "switches", "nvswitch": "nvswitches"}
NO_HOST = "circuit"  # the provider's end of a line: nothing there is ours to manage
HOST_FABRICS = ("inband", "storage")  # where Ansible reaches a server, the first choice first
MANAGEMENT = "oob"
MANAGEMENT_PORTS = ("bmc", "mgmt")  # the port of the device itself, not that of an adapter in it


class InventoryGroup(NamedTuple):
    """A group of the inventory: its name, and its hosts and child groups, sorted."""

    name: str
    hosts: tuple[str, ...]
    children: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inventory:
    """The groups of a pod, sorted by name."""

    name: str
    groups: tuple[InventoryGroup, ...]


class PrefixRow(NamedTuple):
    """A subnet; `rail`, `plane` and the `link` of a mesh count from 1, 0 where it belongs to none."""

    fabric: str
    prefix: str
    gateway: str
    rail: int
    plane: int
    link: int


@dataclass(frozen=True, slots=True)
class Pod:
    """What holds for every host of a pod.

    `fabrics` are name, protocol, design and speed in Gbit/s; `prefixes` those outside the scalable units;
    `feeds` are names, each with its UPS or an empty text.
    """

    name: str
    kind: str
    description: FreeText
    site: str
    domain: str
    fabrics: tuple[tuple[str, str, str, float], ...]
    prefixes: tuple[PrefixRow, ...]
    feeds: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Unit:
    """What holds for every host of a scalable unit, so that no host carries the prefixes of all units."""

    number: int
    prefixes: tuple[PrefixRow, ...]


@dataclass(frozen=True, slots=True)
class DeviceClass:
    """What every device of a class has in common; height in rack units, `facts` are the figures that apply to it.

    `assumed` names the values of its model that no source states, `reason` is why they were chosen.
    """

    key: str
    kind: str
    role: str
    model: str
    manufacturer: FreeText
    description: FreeText
    u_height: int
    fabric: str
    tier: str
    facts: tuple[tuple[str, float], ...]
    gpus: tuple[tuple[str, FreeText | float], ...]
    parts: tuple[tuple[str, str, int], ...]
    assumed: str
    reason: FreeText


class HostInterface(NamedTuple):
    """An addressed port and the far end of its cable; `rail`, `gpu` None where it has none, an empty peer: no cable."""

    name: str
    fabric: str
    address: str
    length: int
    gateway: str
    speed_gbps: float
    rail: int | None
    gpu: int | None
    peer: str
    peer_port: FreeText


class RailRow(NamedTuple):
    """A rail of a server: its port, the index of its GPU (None: shared), and its leaf."""

    rail: int
    port: str
    gpu: int | None
    leaf: str


class LinkRow(NamedTuple):
    """A cabled port that has no address: the ports of a switch."""

    port: FreeText
    fabric: str
    speed_gbps: float
    peer: str
    peer_port: FreeText


@dataclass(frozen=True, slots=True)
class Host:
    """What differs from host to host. Empty, 0 or None: it does not apply; `supplies` are number, feed and PDU."""

    ansible_host: str
    number: int
    rack: str
    u: int | None
    face: str
    feed: str
    management: HostInterface | None
    interfaces: tuple[HostInterface, ...]
    rails: tuple[RailRow, ...]
    links: tuple[LinkRow, ...]
    supplies: tuple[tuple[int, str, str], ...]


@dataclass(frozen=True, slots=True)
class InventoryGuide:
    """What ansible/README.md explains, with groups of this inventory; `bare` are classes without an `ansible_host`."""

    name: str
    examples: tuple[tuple[str, str], ...]
    bare: tuple[str, ...]


def pages(analysis: Analysis) -> Iterator[Page]:
    """The inventory: configuration, groups, and the variables of groups and hosts, one host at a time."""
    topology = analysis.topology
    pod = topology.plan.name
    hosted = (device for device in topology.plan.devices.values() if device.kind != NO_HOST and device.type.ports)
    devices = sorted(hosted, key=lambda device: device.name)
    classes = {device.group: device for device in reversed(devices)}
    groups, prefixes = inventory(topology, devices), _prefixes(topology)
    yield _page("ansible.cfg", "ansible.cfg", groups)
    yield _page("hosts.yml", "hosts.yml", groups)
    yield _page("group_vars/all.yml", "all.yml", groups)
    yield _page(f"group_vars/{group_name('pod', pod)}.yml", "pod.yml", pod_vars(topology, prefixes.get(SITE, ())))
    for unit in sorted({device.unit for device in devices} - {SITE}):
        yield _page(f"group_vars/{_unit_group(pod, unit)}.yml", "unit.yml", Unit(unit, prefixes.get(unit, ())))
    for key, device in sorted(classes.items()):
        yield _page(f"group_vars/{group_name('class', pod, key)}.yml", "class.yml", device_class(topology, device))
    feeds, bare = _feeds(topology), set()
    for device in devices:
        view = host(topology, device, feeds)
        if not view.ansible_host:
            bare.add(group_name("class", pod, device.group))
        yield _page(f"host_vars/{device.name}.yml", "host.yml", view)
    yield _page("README.md", "README.md", guide(groups, bare))


def _page(path: str, template: str, view: object) -> Page:
    return Page(f"ansible/{path}", f"ansible/{template}.j2", view)


def group_name(*words: str) -> str:
    """A group name: Ansible takes no hyphens there, and since no name has underscores, no two become one."""
    return "_".join(words).replace("-", "_")


# --- groups -----------------------------------------------------------------------------------------------


def inventory(topology: Topology, devices: list[Device]) -> Inventory:
    """The groups of the devices by kind, role, class, fabric and place. The groups of kinds are always there."""
    plan = topology.plan
    hosts: dict[str, list[str]] = {name: [] for name in KINDS.values()}
    for device in devices:
        for group in _groups_of(topology, device):
            hosts.setdefault(group, []).append(device.name)
    pod = group_name("pod", plan.name)
    racks = sorted(group_name("rack", rack) for rack in plan.racks)
    children = {group_name("site", plan.site): (pod,), pod: tuple(racks)}
    names = sorted({*hosts, *children})
    return Inventory(
        plan.name,
        tuple([InventoryGroup(name, tuple(sorted(hosts.get(name, ()))), children.get(name, ())) for name in names]),
    )


def _groups_of(topology: Topology, device: Device) -> Iterator[str]:
    pod = topology.plan.name
    yield KINDS[device.kind]
    yield group_name("role", device.role)
    yield group_name("class", pod, device.group)
    if device.unit != SITE:
        yield _unit_group(pod, device.unit)
    if device.kind == "switch":
        yield group_name("fabric", _fabric_and_tier(device)[0])
    rack = _rack(topology, device)
    yield group_name("rack", rack) if rack else group_name("pod", pod)


def _unit_group(pod: str, unit: int) -> str:
    return group_name("unit", pod, f"su{unit:02}")


def _fabric_and_tier(device: Device) -> tuple[str, str]:
    """The fabric of a switch, and its tier in it: its class is named after both."""
    fabric, _, tier = device.group.rpartition("-")
    return fabric, tier


def _rack(topology: Topology, device: Device) -> str:
    return topology.place_of(device.name)[0]


# --- variables of the pod and of classes ------------------------------------------------------------------


def pod_vars(topology: Topology, prefixes: tuple[PrefixRow, ...]) -> Pod:
    """What holds for every host of the pod; `prefixes` are those of the site itself."""
    plan = topology.plan
    fabrics = tuple(
        (item.name, item.protocol, item.design, _number(item.speed_gbps))
        for item in sorted(plan.fabrics, key=lambda item: item.name)
    )
    feeds = tuple((feed.name, feed.ups or "") for feed in plan.feeds)
    return Pod(plan.name, plan.kind, plan.description, plan.site, plan.domain, fabrics, prefixes, feeds)


def _prefixes(topology: Topology) -> dict[int, tuple[PrefixRow, ...]]:
    """The prefixes of each scalable unit, and under SITE those outside of them."""
    found: dict[int, list[PrefixRow]] = {}
    for item in topology.plan.prefixes:
        parts = (item.parts.get(word, 0) for word in ("rail", "plane", "link"))
        found.setdefault(item.unit, []).append(PrefixRow(item.fabric, item.prefix, item.gateway, *parts))
    return {unit: tuple(rows) for unit, rows in found.items()}


def device_class(topology: Topology, device: Device) -> DeviceClass:
    """What the devices of the class of `device` have in common."""
    assumed, reason = next(
        ((values, why) for model, values, why in topology.plan.assumptions if model == device.type.model), ("", "")
    )
    type_ = device.type
    fabric, tier = _fabric_and_tier(device) if device.kind == "switch" else ("", "")
    figures = (("rating_kw", type_.rating_kw), ("capacity_tb", type_.capacity_tb))
    return DeviceClass(
        key=device.group,
        kind=device.kind,
        role=device.role,
        model=type_.model,
        manufacturer=type_.manufacturer,
        description=type_.description,
        u_height=type_.u_height,
        fabric=fabric,
        tier=tier,
        facts=tuple((name, _number(value)) for name, value in figures if value),
        gpus=tuple(_gpus(type_)),
        parts=tuple((part.category, part.model, part.quantity) for part in type_.parts),
        assumed=assumed,
        reason=reason,
    )


def _gpus(type_: DeviceType) -> Iterator[tuple[str, str | float]]:
    if gpus := type_.gpus:
        yield "model", gpus.model
        yield "form", gpus.form
        yield "count", gpus.count
        if gpus.nvswitches:
            yield "nvswitches", gpus.nvswitches
        if gpus.memory_gb is not None:
            yield "memory_gb", _number(gpus.memory_gb)


# --- variables of a host ----------------------------------------------------------------------------------


def host(topology: Topology, device: Device, feeds: dict[str, str]) -> Host:
    """What `device` has of its own: place, addresses, the far ends of its cables, power; `feeds` are those of PDUs."""
    addresses = {address.port: address for address in topology.addresses_of.get(device.name, ())}
    far = _far_ends(topology, device.name)
    interfaces, links = [], []
    for port in device.type.ports:
        if port.name in addresses:
            interfaces.append(_interface(port, addresses[port.name], far))
        elif port.name in far:
            peer, peer_port, fabric, speed = far[port.name]
            links.append(LinkRow(port.name, fabric, _number(speed), peer, peer_port))
    mount = topology.plan.mounts.get(device.name)
    return Host(
        ansible_host=_ansible_host(device, interfaces),
        number=device.number,
        rack=_rack(topology, device),
        u=mount.u if mount else None,
        face=mount.face if mount else "",
        feed=feeds.get(device.name, ""),
        management=_management(interfaces),
        interfaces=tuple(interfaces),
        rails=tuple([RailRow(at.rail, at.name, at.gpu, at.peer) for at in interfaces if at.rail and at.peer]),
        links=tuple(links),
        supplies=tuple([(item.number, item.feed, item.pdu) for item in topology.supplies_of.get(device.name, ())]),
    )


def _far_ends(topology: Topology, name: str) -> dict[str, tuple[str, str, str, float]]:
    """By port: the device and port at the other end of the cable, its fabric and speed."""
    far = {}
    for cable in topology.cables_of[name]:
        if cable.a_device == name:
            far[cable.a_port] = (cable.b_device, cable.b_port, cable.fabric, cable.speed_gbps)
        else:
            far[cable.b_port] = (cable.a_device, cable.a_port, cable.fabric, cable.speed_gbps)
    return far


def _interface(port: Port, address: Address, far: dict[str, tuple[str, str, str, float]]) -> HostInterface:
    peer, peer_port, _, speed = far.get(port.name, ("", "", "", port.speed_gbps))
    given = (address.fabric, address.address, address.length, address.gateway)
    return HostInterface(port.name, *given, _number(speed), port.rail, port.gpu, peer, peer_port)


def _management(interfaces: list[HostInterface]) -> HostInterface | None:
    """The device's own management port, else that of an adapter in it."""
    found = [item for item in interfaces if item.fabric == MANAGEMENT]
    return next((item for item in found if item.name in MANAGEMENT_PORTS), found[0] if found else None)


def _ansible_host(device: Device, interfaces: list[HostInterface]) -> str:
    """Servers are reached in band, never through the BMC; anything else at its management port."""
    if device.kind not in ("server", "storage"):
        management = _management(interfaces)
        return management.address if management else ""
    return next((item.address for fabric in HOST_FABRICS for item in interfaces if item.fabric == fabric), "")


def _feeds(topology: Topology) -> dict[str, str]:
    """The feed of each PDU and UPS."""
    feeds = {feed.ups: feed.name for feed in topology.plan.feeds if feed.ups}
    feeds.update((pdu, name) for rack in topology.plan.racks.values() for name, pdus in rack.pdus for pdu in pdus)
    return feeds


def _number(value: float) -> float:
    """A whole number without its fraction, so that 400 reads as 400 whatever it was made from."""
    return int(value) if value == int(value) else value


def guide(groups: Inventory, bare: set[str]) -> InventoryGuide:
    """The view of ansible/README.md: an example of each sort of group, and the classes without an `ansible_host`."""
    first: dict[str, str] = {}
    for group in groups.groups:
        first.setdefault(group.name.partition("_")[0], group.name)
    sorts = (
        ("role", "what a host does"),
        ("class", "hosts of one server group, switch tier, PDU or UPS type: their common variables are here"),
        ("fabric", "the switches of a fabric"),
        ("unit", "a scalable unit: its number and prefixes are here"),
        ("site", "the site, its pods, their racks"),
        ("pod", "this pod or edge site: its fabrics, feeds and site prefixes are here"),
        ("rack", "a rack with its PDUs"),
    )
    return InventoryGuide(
        groups.name, tuple((first[sort], what) for sort, what in sorts if sort in first), tuple(sorted(bare))
    )
