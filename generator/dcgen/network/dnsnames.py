"""The DNS name of each address of a site: one label below the domain of the site.

A host has its own name on the address with its default route, or else on its first data address. Its other addresses
are named HOST-INTERFACE: `-bmc` for its management port, `-rail1` for a rail. A switch has its own name on its
loopback, and `-mgmt` on its management port. A switch without a loopback has both names there. Any other device has its
own name on its management port. Gateways are named by their network. The far end of a routed circuit has the name of
the circuit.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from dcgen.network.hosts import HOSTS
from dcgen.network.reach import own_address
from dcgen.network.records import HostNetwork, SwitchNetwork
from dcgen.network.routeraddresses import LOOPBACK, MANAGEMENT, RouterAddress, make_router_addresses
from dcgen.page import FreeText
from dcgen.plan.records import Address, Device, Plan, Prefix
from dcgen.plan.traffic import MANAGEMENT_PORTS, management_port
from dcgen.topology import Topology

MAX_LABEL = 63  # characters of a label (RFC 1035)
GATEWAY = "gw"
BMC, MGMT = "bmc", "mgmt"
_NOT_IN_A_LABEL = re.compile(r"[^a-z0-9]+")


class AddressName(NamedTuple):
    """The DNS name of an address. `label` is below the domain of the site, `interface` the name on the device.

    Several names can have one address. The first of them in the order of the list is the name of the reverse record.
    `device` is "" for a gateway that no single device has.
    """

    label: str
    address: str
    device: str
    interface: FreeText


class UnnamedAddress(NamedTuple):
    """An address that has no DNS name: its label `fits` but is that of `other`, or it is too long.

    `other` is another device, or another address of the same device.
    """

    label: str
    address: str
    device: str
    other: str
    fits: bool


class NamePlan(NamedTuple):
    """The DNS names of a site in the order of the plan, and the addresses without one."""

    names: tuple[AddressName, ...]
    unnamed: tuple[UnnamedAddress, ...]


def make_names(topology: Topology, switches: Mapping[str, SwitchNetwork], hosts: Mapping[str, HostNetwork]) -> NamePlan:
    """Return the DNS names of all addresses. A label that two devices would have belongs to the one of that name."""
    owners = {name: name for name in topology.plan.devices}
    named: dict[tuple[str, str], AddressName] = {}
    taken: dict[tuple[str, bool], str] = {}
    unnamed: list[UnnamedAddress] = []
    for each in _candidates(topology, switches, hosts):
        owner = owners.setdefault(each.label, each.device)
        fits, own = len(each.label) <= MAX_LABEL, owner == each.device
        other = taken.setdefault((each.label, ":" in each.address), each.address) if fits and own else owner
        if other == each.address:
            named.setdefault((each.label, each.address), each)
        else:
            unnamed.append(UnnamedAddress(each.label, each.address, each.device, other or GATEWAY, fits))
    return NamePlan(tuple(named.values()), tuple(unnamed))


def label_of(text: str) -> str:
    """Return the name of an interface as part of a label: lower case, with a hyphen for every other character."""
    return _NOT_IN_A_LABEL.sub("-", text.lower()).strip("-") or "port"


def _candidates(
    topology: Topology, switches: Mapping[str, SwitchNetwork], hosts: Mapping[str, HostNetwork]
) -> Iterator[AddressName]:
    """Yield the names of all devices in the order of the plan, then those of circuits and gateways."""
    plan = topology.plan
    rows: dict[str, list[RouterAddress]] = {}
    for row in make_router_addresses(topology, switches):
        rows.setdefault(row.device, []).append(row)
    for device in plan.devices.values():
        if device.name in switches:
            yield from _of_switch(device, rows.get(device.name, ()))
        elif device.kind in HOSTS:
            yield from _of_host(topology, device, hosts.get(device.name))
        elif device.kind == "circuit":
            yield from _of_circuit(device, rows.get(device.name, ()))
        else:
            yield from _of_managed(topology, device)
    for prefix in plan.prefixes:
        for address in filter(None, (prefix.gateway, prefix.gateway6)):
            yield AddressName(gateway_label(plan, prefix), address, "", GATEWAY)


def _of_switch(device: Device, rows: Iterable[RouterAddress]) -> Iterator[AddressName]:
    """Yield the names of a switch: its loopbacks, its management port, then its ports and VLANs."""
    rows = list(rows)
    routed = any(row.kind == LOOPBACK for row in rows)
    for row in rows:
        if row.kind == LOOPBACK or (row.kind == MANAGEMENT and not routed):
            yield AddressName(device.name, row.address, device.name, row.interface)
        if row.kind != LOOPBACK:
            suffix = MGMT if row.kind == MANAGEMENT else label_of(row.interface)
            yield AddressName(f"{device.name}-{suffix}", row.address, device.name, row.interface)


def _of_circuit(device: Device, rows: Iterable[RouterAddress]) -> Iterator[AddressName]:
    """Yield the names of the far ends of a circuit: its own name, and one with the port for each further cable."""
    for number, row in enumerate(rows):
        name = f"{device.name}-{label_of(row.interface)}" if number else device.name
        yield AddressName(name, row.address, device.name, row.interface)


def _of_managed(topology: Topology, device: Device) -> Iterator[AddressName]:
    """Yield the names of a device that has only management ports, such as a PDU or an InfiniBand switch."""
    own = topology.addresses_of.get(device.name, ())
    first = management_port(topology.plan, [device.type.port[item.port] for item in own])
    for item in own:
        for address in _texts(item):
            if first is None or item.port == first.name:
                yield AddressName(device.name, address, device.name, item.interface)
            if first is not None and (item.port != first.name or device.kind == "switch"):
                suffix = MGMT if item.port == first.name else label_of(item.interface)
                yield AddressName(f"{device.name}-{suffix}", address, device.name, item.interface)


def _of_host(topology: Topology, device: Device, network: HostNetwork | None) -> Iterator[AddressName]:
    """Yield the names of a host: its own address, its management ports, its other interfaces."""
    ports, addresses = device.type.port, topology.addresses_of.get(device.name, ())
    own = own_address(topology, device)
    managed = [item for item in addresses if ports[item.port].is_management]
    names = {at.address: each.name for each in (network.interfaces if network else ()) for at in each.addresses}
    for item in addresses:
        if ports[item.port].is_management:
            suffix = _management_suffix(item, managed)
        else:
            suffix = label_of(names.get(item.address, item.interface))
        name = device.name if item is own else f"{device.name}-{suffix}"
        for address in _texts(item):
            yield AddressName(name, address, device.name, item.interface)


def _management_suffix(item: Address, managed: list[Address]) -> str:
    """Return the end of the name of a management port: `bmc` for that of the host, its label for one of an adapter."""
    first = next((each for each in managed if each.port in MANAGEMENT_PORTS), managed[0])
    return BMC if item is first else label_of(item.interface)


def _texts(item: Address) -> tuple[str, ...]:
    return tuple(filter(None, (item.address, item.address6)))


def gateway_label(plan: Plan, prefix: Prefix) -> str:
    """Return the label of the gateway of a prefix, such as iad1-a-inband-su01-gw."""
    parts = [plan.name, prefix.fabric, prefix.network, f"su{prefix.unit:02}" if prefix.unit else ""]
    parts += [f"{noun}{number}" for noun, number in prefix.parts.items()]
    return "-".join((*filter(None, parts), GATEWAY))
