"""The names that each operating system gives to one port.

A switch port has a cage number, a lane, and a name by each convention. The conventions overlap: `Ethernet4` is the
second port of a cage in SONiC and the fourth cage in EOS.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from dcgen.network.hosts import HOSTS, interface_ports
from dcgen.network.platforms import CageLanes, lanes_of, number_cages
from dcgen.plan.records import Device
from dcgen.plan.traffic import protocols
from dcgen.plan.types import DeviceType, Port
from dcgen.recorded import words_of
from dcgen.topology import Topology

NAME = "x-name"  # the field of a lock with the name that the operating system gives a port
MANAGEMENT = ("eth0", "mgmt0", "management0", "management1", "ma1", "em0", "fxp0", "re0:mgmt-0")
# The management port of a switch with one, as LLDP announces it. Sources: NVIDIA Cumulus Linux user guide, "Management
# VRF"; SONiC, "Configuration"; Arista EOS user manual, "Initial Configuration".
_MANAGEMENT_NAME = {"cumulus": "eth0", "sonic": "eth0", "eos": "Management1"}
# The names that a switch model may have already by the convention. A name of SONiC has the form of one of EOS.
_KEPT = {
    "cumulus": re.compile(r"swp[0-9]+(s[0-9]+)?", re.ASCII),
    "eos": re.compile(r"Ethernet[0-9]+(/[0-9]+){0,2}", re.ASCII),
}

PortNaming = Callable[[str, str], str]  # from the device and the port of the plan to the name in the operating system


def make_naming(topology: Topology) -> PortNaming:
    """Return a function from a device and its port to the name that its operating system gives the port.

    A name that people recorded in the lock comes first. A switch without a known operating system, and any other
    device, keeps the name of the plan.
    """
    styles = switch_styles(topology)
    by_type: dict[tuple[int, str], dict[str, str]] = {}
    by_host: dict[str, dict[str, str]] = {}

    def name_of(device: str, port: str) -> str:
        known = topology.plan.devices[device]
        if recorded := words_of(topology.plan, device, port).get(NAME):
            return recorded
        if known.kind in HOSTS:
            if device not in by_host:
                by_host[device] = _host_names(topology, known)
            return by_host[device].get(port, port)
        key = id(known.type), styles.get(device, "")
        if key not in by_type:
            by_type[key] = switch_names(known.type, key[1])
        return by_type[key].get(port, port)

    return name_of


def _host_names(topology: Topology, host: Device) -> dict[str, str]:
    """Return the names of the ports of a host: of an InfiniBand port that of its adapter, if a source states it."""
    names = {port: name for name, port in interface_ports(topology, host).items()}
    infiniband = {fabric for fabric, protocol in protocols(topology.plan).items() if protocol == "infiniband"}
    adapters = {port.name: port.os_name or port.name for port in host.type.ports if port.fabric in infiniband}
    return names | adapters


def switch_styles(topology: Topology) -> dict[str, str]:
    """Return the convention of port names of each switch with a known operating system."""
    policies = topology.plan.routing.policies
    nos = {fabric: policy.nos for (fabric, network), policy in policies.items() if not network}
    return {name: style_of(nos.get(fabric, "")) for name, fabric in topology.fabric_of.items()}


def style_of(nos: str) -> str:
    """Return the convention of port names of a switch operating system."""
    return "cumulus" if nos.startswith("cumulus") or nos == "frr" else nos


def switch_names(type_: DeviceType, style: str) -> dict[str, str]:
    """Return the name of each port of a switch model in one convention, without those that keep their own name."""
    if type_.kind != "switch" or style not in _MANAGEMENT_NAME:
        return {}
    kept, names = _KEPT.get(style), dict[str, str]()
    for each, name, port in aliases_of(type_):
        if each == style and not (kept and kept.fullmatch(port)):
            names.setdefault(port, name)
    management = [port.name for port in type_.ports if port.is_management]
    if len(management) == 1:
        names[management[0]] = _MANAGEMENT_NAME[style]
    return names


def aliases_of(type_: DeviceType) -> Iterator[tuple[str, str, str]]:
    """Yield the convention, a name by it, and the port. The usual name of a port in a convention comes first."""
    yield from (("rdma", port.os_name, port.name) for port in type_.ports if port.os_name)
    if type_.kind != "switch":
        return
    management = [port.name for port in type_.ports if port.is_management]
    if len(management) == 1:
        yield from (("management", name, management[0]) for name in MANAGEMENT)
    if any(port.protocol == "infiniband" for port in type_.ports):
        yield from (("infiniband", str(number), name) for name, number in port_numbers(type_).items())
    else:
        yield from _of_cages(type_)


def _of_cages(type_: DeviceType) -> Iterator[tuple[str, str, str]]:
    """Yield the names that follow from the number of the cage and the place of the port in it."""
    cages: dict[int, list[Port]] = {}
    for port in type_.ports:
        number = port.cage.removeprefix("cage")
        if number.isdigit():
            cages.setdefault(int(number), []).append(port)
    starts = number_cages(type_.model, {cage: ports[0].cage_type for cage, ports in cages.items()})
    for cage, ports in cages.items():
        lanes = lanes_of(ports[0].cage_type)
        start = starts.get(cage) or CageLanes(cage * lanes, lanes)
        for lane, port in enumerate(ports):
            names = _names(cage, lane, len(ports), port.lanes or max(1, lanes // len(ports)), start)
            yield from ((style, name, port.name) for style, name in names)


def _names(cage: int, lane: int, links: int, lanes: int, start: CageLanes) -> Iterator[tuple[str, str]]:
    """Yield the name of one port in each style; `links` ports share the cage, each with `lanes` electrical lanes.

    The sources are NVIDIA Cumulus Linux, "Switch port attributes", and `platform.json` of SONiC with name and alias.
    Others are Arista EOS, "Ethernet ports", Junos, "Understanding port channelization", and Dell OS10.
    """
    split = links > 1
    yield "cumulus", f"swp{cage}s{lane}" if split else f"swp{cage}"
    yield "sonic", f"Ethernet{start.start + lane * max(1, start.lanes // links)}"
    yield "sonic", f"etp{cage}{'abcdefgh'[lane]}" if split else f"etp{cage}"
    yield "sonic", f"Eth1/{cage}/{lane + 1}" if split else f"Eth1/{cage}"
    yield "eos", f"Ethernet{cage}/{lane * lanes + 1}"
    if not split:
        yield "eos", f"Ethernet{cage}"
    suffix = f":{lane}" if split else ""
    yield from (("junos", f"{stem}-0/0/{cage}{suffix}") for stem in ("et", "xe", "ge"))
    suffix = f":{lane + 1}" if split else ""
    yield from (("os10", f"{stem}1/1/{cage}{suffix}") for stem in ("ethernet", ""))


def lanes_of_port(port: Port) -> int:
    """Return the electrical lanes of a switch port: those of the catalog, else its part of the lanes of its cage."""
    return port.lanes or max(1, lanes_of(port.cage_type) // port.cage_ports)


def make_numbering(topology: Topology) -> Callable[[str, str], int]:
    """Return a function from a switch and its port to the InfiniBand port number."""
    by_type: dict[int, dict[str, int]] = {}

    def number_of(device: str, port: str) -> int:
        type_ = topology.plan.devices[device].type
        if id(type_) not in by_type:
            by_type[id(type_)] = port_numbers(type_)
        return by_type[id(type_)][port]

    return number_of


def port_numbers(type_: DeviceType) -> dict[str, int]:
    """Return the InfiniBand port number of each port of a switch, from 1.

    Every cage takes as many numbers as the cage with the most ports, in the order of the cages, used or not.
    """
    ports = [port for port in type_.ports if port.protocol == "infiniband"]
    cages = {port.cage: int(port.cage.removeprefix("cage")) for port in ports}
    first = min(1, *cages.values())
    places = max(port.cage_ports for port in ports)
    used = dict.fromkeys(cages, 0)
    numbers: dict[str, int] = {}
    for port in ports:
        used[port.cage] += 1
        numbers[port.name] = (cages[port.cage] - first) * places + used[port.cage]
    return numbers
