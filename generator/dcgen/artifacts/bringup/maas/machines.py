"""The servers as machines of MAAS: their pools, zones and tags, their BMCs, and the MAC addresses that they boot by."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.netbox import fitted_text, label, slug
from dcgen.page import FreeText
from dcgen.plan import traffic
from dcgen.plan.records import Device
from dcgen.recorded import words_of
from dcgen.topology import Topology
from dcgen.views.cluster import bmc_address

NO_MAC = "the lock has no MAC address of the port"
NO_PORT = "it has no port for in-band or storage traffic"


class MaasGroup(NamedTuple):
    """A resource pool or a zone, with its label."""

    label: str
    name: str
    description: FreeText


class MaasMachine(NamedTuple):
    """A server: its label, its name in the plan and in MAAS, its group, and the labels of its pool and zone.

    `bmc` is the address of its BMC. `mac` is "" if the lock has no MAC address of the port that boots.
    """

    label: str
    name: str
    hostname: str
    group: str
    pool: str
    zone: str
    bmc: str
    mac: str


Racks = Mapping[str, list[MaasMachine]]  # the machines by rack


class MaasTag(NamedTuple):
    """A tag with its label, and the labels of its machines."""

    label: str
    name: str
    comment: FreeText
    machines: tuple[str, ...]


class MachinesView(NamedTuple):
    """The machines of one rack. `lookup` is set if an earlier state has their pools and zones.

    `dhcp` are the labels of DHCP in the same state, without which no machine boots.
    """

    rack: str
    machines: tuple[MaasMachine, ...]
    lookup: bool
    dhcp: tuple[str, ...]


class UnenteredMachine(NamedTuple):
    """A server that MAAS gets without a MAC address, or not at all, with the reason."""

    machine: str
    rack: str
    port: FreeText
    entered: str
    reason: str


class MachinePlan(NamedTuple):
    """The machines by unit (0: the site) and by rack, and the servers that something is missing for."""

    units: dict[int, dict[str, list[MaasMachine]]]
    missing: tuple[UnenteredMachine, ...]


def make_inventory(topology: Topology) -> MachinePlan:
    """Return the servers with a BMC address as machines. A server without one is missing: MAAS cannot switch it on."""
    units: dict[int, dict[str, list[MaasMachine]]] = {}
    missing: list[UnenteredMachine] = []
    for device in topology.plan.devices.values():
        if device.kind != "server" or device.present:
            continue
        rack = topology.place_of(device.name)[0] or topology.plan.name
        bmc, (port, mac) = bmc_address(topology, device), _boot_port(topology, device)
        if not bmc:
            missing.append(UnenteredMachine(device.name, rack, port, "no", "its BMC has no IPv4 address"))
            continue
        if not mac:
            reason = NO_MAC if port else NO_PORT
            missing.append(UnenteredMachine(device.name, rack, port, "by IPMI", reason))
        machine = MaasMachine(
            *(label(device.name), device.name, slug(device.name), device.group),
            *(label(device.group), label(_zone_name(topology, device)), bmc, mac),
        )
        units.setdefault(device.unit, {}).setdefault(rack, []).append(machine)
    return MachinePlan(units, tuple(missing))


def make_pools(topology: Topology, inventory: MachinePlan) -> tuple[MaasGroup, ...]:
    """Return one resource pool per group of servers."""
    devices = _entered(topology, inventory)
    found = {device.group: f"{device.type.manufacturer} {device.type.model}" for device in devices}
    name = topology.plan.name
    return tuple(
        MaasGroup(label(group), f"{name}-{slug(group)}", fitted_text(f"{model}, group {group} of {name}"))
        for group, model in sorted(found.items())
    )


def make_zones(topology: Topology, inventory: MachinePlan) -> tuple[MaasGroup, ...]:
    """Return the zones: one per unit, and one per rack outside the units."""
    found: dict[str, MaasGroup] = {}
    for device in _entered(topology, inventory):
        rack = topology.place_of(device.name)[0]
        text = f"unit {device.unit}" if device.unit else f"rack {rack}"
        name = _zone_name(topology, device)
        found.setdefault(name, MaasGroup(label(name), name, f"{text} of {topology.plan.name}"))
    return tuple(found.values())


def make_tags(topology: Topology, racks: Racks, scope: str) -> Iterator[MaasTag]:
    """Yield a tag per rack, and one per group of servers of a state. `scope` is the name of the state."""
    for rack, machines in racks.items():
        text = f"rack {rack} of {topology.plan.name}"
        yield MaasTag(label(f"rack-{rack}"), f"rack-{slug(rack)}", text, tuple(each.label for each in machines))
    groups: dict[str, list[str]] = {}
    models: dict[str, str] = {}
    for machine in (each for machines in racks.values() for each in machines):
        type_ = topology.plan.devices[machine.name].type
        groups.setdefault(machine.group, []).append(machine.label)
        models[machine.group] = f"{type_.manufacturer} {type_.model}"
    for group, labels in sorted(groups.items()):
        name = slug(f"group-{scope}-{group}")
        yield MaasTag(label(f"group-{group}"), name, fitted_text(models[group]), tuple(labels))


def _entered(topology: Topology, inventory: MachinePlan) -> Iterable[Device]:
    for racks in inventory.units.values():
        for machines in racks.values():
            yield from (topology.plan.devices[each.name] for each in machines)


def _zone_name(topology: Topology, device: Device) -> str:
    """Return the zone of a server: its unit, or its rack outside the units. The name begins with that of the site."""
    name = topology.plan.name
    if device.unit:
        return f"{name}-su{device.unit:02}"
    rack = slug(topology.place_of(device.name)[0] or name)
    return rack if rack == name or rack.startswith(f"{name}-") else f"{name}-{rack}"


def _boot_port(topology: Topology, device: Device) -> tuple[str, str]:
    """Return the port by which a server boots, and its MAC address. Both are "" if they are unknown.

    It is the first in-band port, or else the first storage port. Of a bond, any member with a MAC address can boot.
    """
    own = {at.port: at for at in topology.addresses_of.get(device.name, ()) if not at.vlan}
    port = traffic.host_port(topology.plan, [each for each in device.type.ports if each.name in own])
    if not port:
        return "", ""
    for member in own[port.name].members or (port.name,):
        if mac := words_of(topology.plan, device.name, member).get("mac", "").lower():
            return member, mac
    return port.name, ""
